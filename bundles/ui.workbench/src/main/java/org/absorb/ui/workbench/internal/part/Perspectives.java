package org.absorb.ui.workbench.internal.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.internal.render.PerspectivesRenderer;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The perspectives of the window. */
public final class Perspectives {

  private final WindowModel model;
  private final List<PerspectiveType> types = new ArrayList<>();
  private MPerspective wanted; // but not shown yet

  public Perspectives(WindowModel model) {
    this.model = model;
  }

  /** In their order. */
  public List<PerspectiveType> types() {
    return List.copyOf(types);
  }

  public void add(PerspectiveType type) {
    types.add(type);
    types.sort(Comparator.comparingInt(PerspectiveType::order));
    if (find(type.id()).isEmpty()) {
      insert(type);
    }
  }

  private MPerspective insert(PerspectiveType type) {
    MPerspective perspective = Arrangement.create(type);
    model.perspectives().getChildren().add(perspective);
    if (model.perspectives().getSelectedElement() == null && model.window().getContext() != null) {
      model.partService().switchPerspective(perspective);
    }
    return perspective;
  }

  public void remove(PerspectiveType type) {
    types.remove(type);
    find(type.id()).ifPresent(this::leave);
  }

  private void leave(MPerspective perspective) {
    wanted = wanted == perspective ? null : wanted;
    if (model.perspectives().getSelectedElement() == perspective) {
      model.perspectives().getChildren().stream()
          .filter(other -> other != perspective)
          .findFirst()
          .ifPresent(model.partService()::switchPerspective);
    }
    model.discard(perspective);
  }

  /** Those of a saved layout that nobody brought this time. Before the window is there. */
  public void prune() {
    model
        .perspectives()
        .getChildren()
        .removeIf(
            saved -> types.stream().noneMatch(type -> type.id().equals(saved.getElementId())));
    if (!model.perspectives().getChildren().contains(model.perspectives().getSelectedElement())) {
      model
          .perspectives()
          .setSelectedElement(types.isEmpty() ? null : find(types.get(0).id()).orElse(null));
    }
  }

  Optional<MPerspective> find(String id) {
    return model.perspectives().getChildren().stream()
        .filter(perspective -> perspective.getElementId().equals(id))
        .findFirst();
  }

  List<MPerspective> all() {
    return List.copyOf(model.perspectives().getChildren());
  }

  Optional<MPerspective> shown() {
    return Optional.ofNullable(model.perspectives().getSelectedElement());
  }

  public Optional<PerspectiveType> active() {
    return shown()
        .flatMap(
            perspective ->
                types.stream()
                    .filter(type -> type.id().equals(perspective.getElementId()))
                    .findFirst());
  }

  public void show(PerspectiveType type) {
    find(type.id()).ifPresent(this::show);
  }

  /** The same by hand: what nobody has seen yet is made first, step by step, and shown then. */
  public void turnTo(PerspectiveType type) {
    find(type.id())
        .ifPresent(
            perspective -> {
              wanted = perspective;
              approach(perspective);
            });
  }

  private void approach(MPerspective perspective) {
    if (wanted != perspective || model.isClosed()) {
      return; // the user has thought better of it
    }
    if (renderer().makeSome(perspective)) {
      display().asyncExec(() -> approach(perspective));
    } else {
      show(perspective);
    }
  }

  /**
   * Makes a little of what nobody has seen yet. Perspectives with windows of their own wait until
   * somebody turns to them.
   *
   * @return whether there was anything to make
   */
  public boolean makeSome() {
    return !model.isClosed()
        && all().stream()
            .filter(perspective -> perspective.getWindows().isEmpty())
            .anyMatch(renderer()::makeSome);
  }

  private PerspectivesRenderer renderer() {
    return (PerspectivesRenderer) model.perspectives().getRenderer();
  }

  private Display display() {
    return ((Control) model.window().getWidget()).getDisplay();
  }

  void show(MPerspective perspective) {
    wanted = null;
    if (model.perspectives().getSelectedElement() != perspective) {
      model.partService().switchPerspective(perspective);
    }
  }

  /**
   * Puts one as it is at first in the place of the one there is.
   *
   * @param fill puts parts into it before it is shown
   * @param shown called when it is, before the old one goes
   */
  void renew(PerspectiveType type, Consumer<MPerspective> fill, Runnable shown) {
    MPerspective old = find(type.id()).orElseThrow();
    // Two at a time must not have one id.
    old.setElementId(type.id() + ".old");
    MPerspective fresh = insert(type);
    fill.accept(fresh);
    model.partService().switchPerspective(fresh);
    shown.run();
    model.discard(old);
  }
}
