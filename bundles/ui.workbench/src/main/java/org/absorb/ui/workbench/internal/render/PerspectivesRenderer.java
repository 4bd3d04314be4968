package org.absorb.ui.workbench.internal.render;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.renderers.swt.LazyStackRenderer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

/**
 * Draws the perspective that is chosen; those that were stay hidden where they are, as they are.
 * The workbench's own renderer puts them into a window of their own instead, for which the toolkit
 * takes each of their widgets off the display and puts it there again: a third of what it costs to
 * change to another.
 */
final class PerspectivesRenderer extends LazyStackRenderer {

  @Inject private IEventBroker events;
  @Inject private IPresentationEngine engine;

  @PostConstruct
  void listen() {
    init(events);
  }

  @Override
  public Object createWidget(MUIElement element, Object parent) {
    Composite stack = new Composite((Composite) parent, SWT.NONE);
    stack.setLayout(new OneShown());
    return stack;
  }

  @Override
  protected void showTab(MUIElement element) {
    MPerspective perspective = (MPerspective) element;
    Composite now =
        (Composite)
            (perspective.getWidget() == null
                ? engine.createGui(perspective)
                : perspective.getWidget());
    super.showTab(perspective);
    OneShown stack = (OneShown) now.getParent().getLayout();
    Composite before = (Composite) stack.topControl;
    stack.topControl = now;
    now.getParent().layout();
    now.setVisible(true);
    perspective.getContext().get(EPartService.class).switchPerspective(perspective);
    if (before != null && before != now && !before.isDisposed()) {
      before.setVisible(false);
      rest(before, true);
    }
    // The workbench lays out the whole window in a moment: once is enough.
    Display display = now.getDisplay();
    display.asyncExec(() -> display.asyncExec(() -> stack.wake(now)));
  }

  /** Lays out what a hidden perspective is made of when it is shown again, or does so now. */
  private static void rest(Composite perspective, boolean resting) {
    if (perspective.getLayoutDeferred() != resting) {
      perspective.setLayoutDeferred(resting);
    }
  }

  /** Gives all room to the one that is shown, and the others none of its time. */
  private static final class OneShown extends StackLayout {
    @Override
    protected void layout(Composite stack, boolean flushCache) {
      if (topControl != null && !topControl.isDisposed()) {
        topControl.setBounds(stack.getClientArea());
      }
    }

    void wake(Composite perspective) {
      if (perspective == topControl && !perspective.isDisposed()) {
        rest(perspective, false);
      }
    }
  }
}
