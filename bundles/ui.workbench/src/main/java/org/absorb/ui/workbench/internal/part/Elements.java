package org.absorb.ui.workbench.internal.part;

import java.util.Optional;
import org.absorb.ui.workbench.PartType;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.graphics.Image;

/** Single parts as elements of the model. */
final class Elements {

  private static final String INPUT = "absorb.input";
  private static final String PASSING = "absorb.passing";
  private static final String HOST =
      "bundleclass://org.absorb.ui.workbench/" + PartHost.class.getName();

  private Elements() {}

  static MPart part(PartType type, Optional<String> input) {
    MPart part = MBasicFactory.INSTANCE.createPart();
    part.setElementId(type.id());
    part.setLabel(type.label());
    part.setContributionURI(HOST);
    part.setCloseable(true);
    part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
    input.ifPresent(value -> part.getPersistedState().put(INPUT, value));
    return part;
  }

  static Optional<String> input(MPart part) {
    return Optional.ofNullable(part.getPersistedState().get(INPUT));
  }

  static void turn(MPart part, String input) {
    part.getPersistedState().put(INPUT, input);
  }

  /** Whether it gives its place to the next of its type that is looked at. */
  static boolean isPassing(MPart part) {
    return part.getPersistedState().containsKey(PASSING);
  }

  static void passing(MPart part, boolean is) {
    if (is) {
      part.getPersistedState().put(PASSING, "true");
    } else {
      part.getPersistedState().remove(PASSING);
    }
  }

  static void draw(MPart part, Image image) {
    part.getTransientData().put(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY, image);
  }

  /** Among the parts of a region. */
  static int order(PartType type, String perspective) {
    return type.places().stream()
        .filter(place -> place.perspective().equals(perspective))
        .mapToInt(place -> place.order())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  static void toggleMaximised(MUIElement stack) {
    if (!stack.getTags().remove(IPresentationEngine.MAXIMIZED)) {
      stack.getTags().add(IPresentationEngine.MAXIMIZED);
    }
  }
}
