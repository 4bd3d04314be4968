package org.absorb.ui.workbench.internal.part;

import java.util.List;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Shell;

/**
 * The model of the window and the services on it.
 *
 * @param window its only window
 * @param perspectives holds all perspectives
 */
public record WindowModel(
    MApplication application, MWindow window, MPerspectiveStack perspectives) {

  EModelService elements() {
    return application.getContext().get(EModelService.class);
  }

  public EPartService partService() {
    return window.getContext().get(EPartService.class);
  }

  public IEventBroker events() {
    return application.getContext().get(IEventBroker.class);
  }

  /** The parts of a type, in all perspectives. */
  List<MPart> parts(String type) {
    return parts(window, type);
  }

  /** The parts of a type below an element; of any type if it is null. */
  List<MPart> parts(MUIElement within, String type) {
    return elements().findElements(within, type, MPart.class, null, EVERYWHERE);
  }

  List<MPartStack> stacks() {
    return elements().findElements(window, null, MPartStack.class, null, EVERYWHERE);
  }

  MPerspective perspectiveOf(MUIElement element) {
    return elements().getPerspectiveFor(element);
  }

  /** Whether the window has come up, and is there still. */
  boolean isUp() {
    return window.getWidget() instanceof Shell shell && shell.isVisible();
  }

  /** Whether the user has closed the window; also before it has come up. */
  public boolean isClosed() {
    return window.getContext() == null;
  }

  /** Takes an element out of the window and out of what is saved. */
  void discard(MUIElement element) {
    var parent = element.getParent();
    if (parent != null && parent.getSelectedElement() == element) {
      parent.setSelectedElement(null);
    }
    element.setToBeRendered(false);
    IPresentationEngine engine = application.getContext().get(IPresentationEngine.class);
    if (engine != null && element.getWidget() != null) {
      engine.removeGui(element);
    }
    if (parent != null) {
      parent.getChildren().remove(element);
    }
  }

  private static final int EVERYWHERE =
      EModelService.ANYWHERE | EModelService.IN_ANY_PERSPECTIVE | EModelService.IN_TRIM;
}
