package org.absorb.ui.scaling.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.state.Item;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.History;

/** Where the cockpit of each item stands and stood. Nothing is ever unsaved: it is kept at once. */
final class Edits implements Editing {

  private static final String ALONE = "alone";

  private final Supplier<Optional<Item>> shown;
  private final Function<Item, Cockpit> first;
  private final Consumer<Item> changed;
  private final Map<String, History<Cockpit>> histories = new HashMap<>();

  /**
   * @param shown what is edited now
   * @param first where an item begins
   * @param changed told what stands elsewhere after an undo or redo
   */
  Edits(Supplier<Optional<Item>> shown, Function<Item, Cockpit> first, Consumer<Item> changed) {
    this.shown = shown;
    this.first = first;
    this.changed = changed;
  }

  History<Cockpit> of(Item item) {
    return histories.computeIfAbsent(item.key(), key -> new History<>(first.apply(item)));
  }

  /**
   * Makes an edit.
   *
   * @param key of what is turned, for edits in a row; empty: the edit stands by itself
   */
  void edit(Item item, String label, String key, Cockpit edited) {
    History<Cockpit> history = of(item);
    if (key.isEmpty()) {
      history.settle();
      history.edit(label, ALONE, edited);
      history.settle();
    } else {
      history.edit(label, key, edited);
    }
  }

  @Override
  public boolean dirty() {
    return false;
  }

  @Override
  public boolean save() {
    return true;
  }

  @Override
  public Optional<String> undoable() {
    return shown.get().flatMap(item -> of(item).undoable());
  }

  @Override
  public void undo() {
    shown.get().ifPresent(item -> move(item, History::undo));
  }

  @Override
  public Optional<String> redoable() {
    return shown.get().flatMap(item -> of(item).redoable());
  }

  @Override
  public void redo() {
    shown.get().ifPresent(item -> move(item, History::redo));
  }

  private void move(Item item, Consumer<History<Cockpit>> way) {
    way.accept(of(item));
    changed.accept(item);
  }
}
