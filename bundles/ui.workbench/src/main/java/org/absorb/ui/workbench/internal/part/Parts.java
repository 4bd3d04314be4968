package org.absorb.ui.workbench.internal.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.Place;
import org.absorb.ui.workbench.internal.render.PerspectivesRenderer;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The parts of the window: which there are, where they stand, which has the keyboard. */
public final class Parts {

  private final WindowModel model;
  private final Perspectives perspectives;
  private final Look look;
  private final List<PartType> types = new ArrayList<>();
  private final Placed placed;
  private Steps making; // there is no window at first

  public Parts(WindowModel model, Perspectives perspectives, Look look) {
    this.model = model;
    this.perspectives = perspectives;
    this.look = look;
    this.placed = new Placed(model.application());
    look.onChange(this::drawIcons);
  }

  /** In the order of their labels. */
  public List<PartType> types() {
    return types.stream()
        .sorted(Comparator.comparing(PartType::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  Optional<PartType> type(String id) {
    return types.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  public void add(PartType type) {
    types.add(type);
    perspectives.all().forEach(perspective -> settle(type, perspective));
    tidy();
  }

  public void remove(PartType type) {
    types.remove(type);
    placed.forget(type.id());
    for (MPart part : model.parts(type.id())) {
      model.discard(part);
    }
    tidy();
  }

  /** Puts parts into a perspective that has come. */
  public void settle(PerspectiveType type) {
    perspectives
        .find(type.id())
        .ifPresent(
            perspective -> {
              types.forEach(part -> settle(part, perspective));
              Regions.tidy(perspective);
            });
  }

  /** Those of a saved layout that nobody brought this time. Before the window is there. */
  public void prune() {
    for (MPart part : model.parts(null)) {
      if (type(part.getElementId()).isEmpty()) {
        placed.forget(part.getElementId());
        model.discard(part);
      }
    }
    tidy();
  }

  private void settle(PartType type, MPerspective perspective) {
    String id = perspective.getElementId();
    if (type.many() || placed.contains(id, type.id())) {
      return;
    }
    for (Place place : type.places()) {
      if (place.perspective().equals(id)) {
        placed.add(id, type.id());
        insert(type, perspective, Optional.empty());
      }
    }
  }

  private MPart insert(PartType type, MPerspective perspective, Optional<String> input) {
    MPart part = Elements.part(type, input);
    Elements.draw(part, look.image(type.icon()));
    MPartStack stack = stack(type, perspective);
    int order = Elements.order(type, perspective.getElementId());
    int at = 0;
    for (MStackElement other : stack.getChildren()) {
      int others =
          type(other.getElementId())
              .map(each -> Elements.order(each, perspective.getElementId()))
              .orElse(Integer.MAX_VALUE);
      at += others <= order ? 1 : 0;
    }
    stack.getChildren().add(at, part);
    Regions.tidy(perspective);
    return part;
  }

  /**
   * The stack of the type's region; of a type without a place here, that of a region of the same
   * name, or the first there is.
   */
  private MPartStack stack(PartType type, MPerspective perspective) {
    List<MPartStack> stacks =
        model.stacks().stream().filter(stack -> model.perspectiveOf(stack) == perspective).toList();
    String here = perspective.getElementId();
    return type.places().stream()
        .sorted(Comparator.comparing(place -> !place.perspective().equals(here)))
        .map(place -> Arrangement.stack(here, place.region()))
        .flatMap(id -> stacks.stream().filter(stack -> id.equals(stack.getElementId())))
        .findFirst()
        .orElseGet(() -> stacks.get(0));
  }

  /** Shows the part of a type that has one. */
  public void show(String id) {
    PartType type = known(id);
    MPerspective perspective = perspectives.shown().orElseThrow();
    MPart part =
        model.parts(perspective, id).stream()
            .findFirst()
            .orElseGet(() -> insert(type, perspective, Optional.empty()));
    front(part);
  }

  /** Shows the part of a type without giving it the keyboard; where it is on the display. */
  public Optional<Rectangle> point(String id) {
    Optional<PartType> type = type(id).filter(is -> !is.many());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    MPerspective perspective = perspectives.shown().orElseThrow();
    MPart part =
        model.parts(perspective, id).stream()
            .findFirst()
            .orElseGet(() -> insert(type.get(), perspective, Optional.empty()));
    part.setToBeRendered(true);
    Regions.tidy(perspective);
    model.partService().showPart(part, PartState.VISIBLE);
    Optional<Composite> place = host(part).map(PartHost::place).filter(Composite::isVisible);
    place.ifPresent(is -> is.getShell().layout(true, true));
    PerspectivesRenderer.wake((Composite) perspective.getWidget());
    return place
        .map(is -> is.getDisplay().map(is, null, is.getClientArea()))
        .filter(is -> is.width > 0 && is.height > 0);
  }

  /**
   * Shows the part of a type for an input: where the user is, if it has a place there. It stays.
   */
  public void open(String id, String input) {
    bring(id, input);
    find(id, input).ifPresent(part -> Elements.passing(part, false));
  }

  private void bring(String id, String input) {
    PartType type = known(id);
    MPerspective shown = perspectives.shown().orElseThrow();
    boolean here =
        type.places().stream().anyMatch(place -> place.perspective().equals(shown.getElementId()));
    Optional<MPart> there = find(id, input);
    if (there.isPresent()) {
      if (here && model.perspectiveOf(there.get()) != shown) {
        move(there.get(), shown);
        tidy();
      }
      perspectives.show(model.perspectiveOf(there.get()));
      front(there.get());
      return;
    }
    MPerspective perspective =
        here
            ? shown
            : type.places().stream()
                .flatMap(place -> perspectives.find(place.perspective()).stream())
                .findFirst()
                .orElse(shown);
    perspectives.show(perspective);
    front(insert(type, perspective, Optional.of(input)));
  }

  /** The same, of a part that gives its place to the next that is looked at. */
  public void look(String id, String input) {
    if (find(id, input).isEmpty()) {
      model.parts(id).stream()
          .filter(Elements::isPassing)
          .filter(part -> host(part).map(PartHost::canTurn).orElse(true))
          .findFirst()
          .ifPresent(part -> turn(part, input));
    }
    boolean fresh = find(id, input).isEmpty();
    bring(id, input);
    if (fresh) {
      find(id, input).ifPresent(part -> Elements.passing(part, true));
    }
  }

  private static void turn(MPart part, String input) {
    Elements.turn(part, input);
    host(part).flatMap(PartHost::part).ifPresent(made -> made.turn(input)); // or made for it
  }

  private PartType known(String id) {
    return type(id).orElseThrow(() -> new IllegalArgumentException("no part type " + id));
  }

  private void front(MPart part) {
    part.setToBeRendered(true);
    Regions.tidy(model.perspectiveOf(part));
    model.partService().showPart(part, PartState.ACTIVATE);
    // While regions come and go the toolkit may take the keyboard from what has just got it.
    host(part).ifPresent(host -> host.place().getDisplay().asyncExec(host::focusIfNobody));
  }

  /** Closes the part for an input, without asking; whether there was one. */
  public boolean close(String id, String input) {
    Optional<MPart> there = find(id, input);
    there.ifPresent(this::discard);
    return there.isPresent();
  }

  /** Closes a part, unless it is not saved and the user thinks better of it. */
  public void closeAsking(PartHost host) {
    if (model.partService().savePart(host.element(), true)) {
      discard(host.element());
    }
  }

  private void discard(MPart part) {
    part.setDirty(false);
    model.partService().hidePart(part, true);
    tidy();
  }

  private Optional<MPart> find(String id, String input) {
    return model.parts(id).stream()
        .filter(part -> Elements.input(part).equals(Optional.of(input)))
        .findFirst();
  }

  /** The part with the keyboard, if it has been shown. */
  public Optional<PartHost> active() {
    return Optional.ofNullable(model.partService().getActivePart()).flatMap(Parts::host);
  }

  /** Whether parts are made when they are seen; else at once, before the window comes up. */
  boolean areMadeLater() {
    return model.isUp();
  }

  /** Has the part made when its turn comes: a perspective may bring several. */
  void makeLater(PartHost host) {
    if (making == null) {
      making = new Steps((Control) model.window().getWidget());
    }
    making.then(host::made);
  }

  /** All that have a place in the window, made or not. */
  public List<PartHost> made() {
    return model.parts(null).stream().flatMap(part -> host(part).stream()).toList();
  }

  /** Those of a type, but for what nobody has seen. */
  public List<Part> made(String type) {
    return model.parts(type).stream()
        .flatMap(part -> host(part).stream())
        .flatMap(host -> (host.place().isVisible() ? host.made() : host.part()).stream())
        .toList();
  }

  static Optional<PartHost> host(MUIElement part) {
    return part instanceof MPart made && made.getObject() instanceof PartHost host
        ? Optional.of(host)
        : Optional.empty();
  }

  /** The buttons that a part put into its tab row. */
  public List<Command> tools(MToolControl control) {
    return PartHost.tools(control);
  }

  /**
   * Gives the keyboard to another part that is to be seen.
   *
   * @param way 1 to the next, -1 to the one before
   */
  public void next(int way) {
    List<MPart> seen =
        model.parts(perspectives.shown().orElseThrow(), null).stream()
            .filter(model.partService()::isPartVisible)
            .toList();
    if (!seen.isEmpty()) {
      int now = seen.indexOf(model.partService().getActivePart());
      model.partService().activate(seen.get(Math.floorMod(now + way, seen.size())), true);
    }
  }

  /** Gives all room to the part with the keyboard, or takes it back. */
  public void maximise() {
    MPart part = model.partService().getActivePart();
    if (part != null) {
      Elements.toggleMaximised(part.getParent());
    }
  }

  /** Puts the perspective shown back to what it is at first; open documents stay. */
  public void reset() {
    PerspectiveType type = perspectives.active().orElseThrow();
    List<MPart> documents =
        model.parts(perspectives.shown().orElseThrow(), null).stream()
            .filter(part -> Elements.input(part).isPresent())
            .toList();
    placed.forgetPerspective(type.id());
    perspectives.renew(
        type,
        fresh -> {
          types.forEach(each -> settle(each, fresh));
          documents.forEach(part -> move(part, fresh));
          Regions.tidy(fresh);
        },
        // Shown once each, their widgets change over; others would go with the old tabs.
        () -> documents.forEach(part -> part.getParent().setSelectedElement(part)));
    tidy();
  }

  private void move(MPart part, MPerspective perspective) {
    model.elements().move(part, stack(known(part.getElementId()), perspective));
  }

  /** Hides regions that have become empty and shows those that have not. */
  public void tidy() {
    perspectives.all().forEach(Regions::tidy);
  }

  /** In the colours of the look as it is now. */
  public void drawIcons() {
    for (MPart part : model.parts(null)) {
      host(part)
          .map(PartHost::icon)
          .or(() -> type(part.getElementId()).map(PartType::icon))
          .ifPresent(icon -> Elements.draw(part, look.image(icon)));
    }
  }
}
