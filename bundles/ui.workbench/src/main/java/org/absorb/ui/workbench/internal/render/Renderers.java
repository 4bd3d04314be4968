package org.absorb.ui.workbench.internal.render;

import org.eclipse.e4.ui.internal.workbench.swt.AbstractPartRenderer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.renderers.swt.WorkbenchRendererFactory;

/** The workbench's own, but for the perspectives'; made and called by it. */
public final class Renderers extends WorkbenchRendererFactory {

  private PerspectivesRenderer perspectives;

  @Override
  public AbstractPartRenderer getRenderer(MUIElement element, Object parent) {
    if (element instanceof MPerspectiveStack) {
      if (perspectives == null) {
        perspectives = new PerspectivesRenderer();
        initRenderer(perspectives);
      }
      return perspectives;
    }
    boolean later = perspectives != null && perspectives.isLater(element);
    return later ? null : super.getRenderer(element, parent); // null: nothing is drawn
  }
}
