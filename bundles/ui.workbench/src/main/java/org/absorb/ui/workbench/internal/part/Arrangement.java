package org.absorb.ui.workbench.internal.part;

import org.absorb.ui.workbench.Layout;
import org.absorb.ui.workbench.PerspectiveType;
import org.eclipse.e4.ui.model.application.ui.advanced.MAdvancedFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainerElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IPresentationEngine;

/** A perspective's layout as elements of the model. */
final class Arrangement {

  /** What the shares of a split add up to in the model, which wants them as whole numbers. */
  static final int WHOLE = 10_000;

  private Arrangement() {}

  static MPerspective create(PerspectiveType type) {
    MPerspective perspective = MAdvancedFactory.INSTANCE.createPerspective();
    perspective.setElementId(type.id());
    perspective.setLabel(type.label());
    perspective.getChildren().add(element(type.id(), type.layout()));
    return perspective;
  }

  static String stack(String perspective, String region) {
    return perspective + "/" + region;
  }

  private static MPartSashContainerElement element(String perspective, Layout layout) {
    return layout instanceof Layout.Split split
        ? split(perspective, split)
        : region(perspective, (Layout.Region) layout);
  }

  private static MPartStack region(String perspective, Layout.Region region) {
    MPartStack stack = MBasicFactory.INSTANCE.createPartStack();
    stack.setElementId(stack(perspective, region.name()));
    stack.getTags().add(IPresentationEngine.NO_AUTO_COLLAPSE);
    stack.setToBeRendered(false);
    return stack;
  }

  private static MPartSashContainer split(String perspective, Layout.Split split) {
    MPartSashContainer sash = MBasicFactory.INSTANCE.createPartSashContainer();
    sash.setHorizontal(split.horizontal());
    sash.getTags().add(IPresentationEngine.NO_AUTO_COLLAPSE);
    sash.setToBeRendered(false);
    int sum = Math.max(1, split.shares().stream().mapToInt(Integer::intValue).sum());
    for (int i = 0; i < split.children().size(); i++) {
      MPartSashContainerElement child = element(perspective, split.children().get(i));
      child.setContainerData(String.valueOf(WHOLE * split.shares().get(i) / sum));
      sash.getChildren().add(child);
    }
    return sash;
  }
}
