package org.absorb.ui.workbench.internal.render;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
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
public final class PerspectivesRenderer extends LazyStackRenderer {

  @Inject private IEventBroker events;
  @Inject private IPresentationEngine engine;
  @Inject private EModelService models;

  private boolean framing;

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
    if (perspective.getWidget() == null) {
      engine.createGui(perspective);
    }
    unmade(perspective).forEach(engine::createGui);
    Composite now = (Composite) perspective.getWidget();
    super.showTab(perspective);
    OneShown stack = (OneShown) now.getParent().getLayout();
    Composite before = stack.show(now);
    try {
      perspective.getContext().get(EPartService.class).switchPerspective(perspective);
    } finally {
      if (before != null && before != now && !before.isDisposed()) {
        stack.hide(before);
      }
      // The workbench lays out the whole window in a moment: once is enough.
      Display display = now.getDisplay();
      display.asyncExec(() -> display.asyncExec(() -> wake(now)));
    }
  }

  /**
   * Makes a little of what a perspective lacks before it can be shown: its frame, or one of its
   * stacks.
   *
   * @return whether there was anything to make
   */
  public boolean makeSome(MPerspective perspective) {
    if (perspective.getWidget() == null) {
      makeFrame(perspective);
      return perspective.getWidget() != null;
    }
    return unmade(perspective).findFirst().map(engine::createGui).isPresent();
  }

  private void makeFrame(MPerspective perspective) {
    framing = true;
    try {
      engine.createGui(perspective);
    } finally {
      framing = false;
    }
  }

  boolean isLater(MUIElement element) {
    return framing && element instanceof MPartStack;
  }

  private Stream<MPartStack> unmade(MPerspective perspective) {
    return models.findElements(perspective, null, MPartStack.class).stream()
        .filter(stack -> stack.getWidget() == null)
        .filter(stack -> stack.isToBeRendered() && stack.getParent().getWidget() != null);
  }

  @Override
  public void childRendered(MElementContainer<MUIElement> perspectives, MUIElement child) {
    super.childRendered(perspectives, child);
    if (child != perspectives.getSelectedElement() && child.getWidget() instanceof Composite made) {
      made.setVisible(false);
    }
  }

  /** Lays out what a perspective is made of now, if it is shown and that was put off. */
  public static void wake(Composite perspective) {
    if (!perspective.isDisposed()
        && perspective.getParent().getLayout() instanceof OneShown stack
        && stack.topControl == perspective) {
      stack.wake(perspective);
    }
  }

  /** Gives all room to the one that is shown, and the others none of its time. */
  private static final class OneShown extends StackLayout {

    private final Set<Composite> resting = new HashSet<>();

    /** The one that was shown before, or null. */
    Composite show(Composite perspective) {
      Composite before = (Composite) topControl;
      topControl = perspective;
      perspective.getParent().layout();
      perspective.setVisible(true);
      return before;
    }

    void hide(Composite perspective) {
      perspective.setVisible(false);
      resting.removeIf(Composite::isDisposed);
      if (resting.add(perspective)) {
        perspective.setLayoutDeferred(true);
      }
    }

    void wake(Composite perspective) {
      if (resting.remove(perspective)) {
        perspective.setLayoutDeferred(false);
      }
    }

    @Override
    protected void layout(Composite stack, boolean flushCache) {
      if (topControl != null && !topControl.isDisposed()) {
        topControl.setBounds(stack.getClientArea());
      }
    }
  }
}
