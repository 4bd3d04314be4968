package org.absorb.ui.workbench.grid;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows are selected, in the order they were chosen, and where the keyboard is. Rows are
 * remembered by what they stand for, so a selection outlives sorting. One thread.
 */
final class GridSelection {

  private final Set<Object> keys = new LinkedHashSet<>();
  private GridRows rows = GridRows.NONE;
  private int caret = -1;
  private int anchor = -1;

  /** Other rows; what is no longer there is no longer selected. */
  void show(GridRows now) {
    Object at = caret >= 0 ? rows.key(caret) : null;
    Object from = anchor >= 0 ? rows.key(anchor) : null;
    int wasAt = caret;
    rows = now;
    caret = -1;
    anchor = -1;
    if (keys.isEmpty() && at == null) {
      return;
    }
    Set<Object> there = new LinkedHashSet<>();
    for (int row = 0; row < now.count(); row++) {
      Object key = now.key(row);
      if (keys.contains(key)) {
        there.add(key);
      }
      caret = key.equals(at) ? row : caret;
      anchor = key.equals(from) ? row : anchor;
    }
    keys.retainAll(there);
    if (caret < 0 && wasAt >= 0) {
      caret = Math.min(wasAt, now.count() - 1);
    }
    anchor = anchor < 0 ? caret : anchor;
  }

  boolean contains(int row) {
    return keys.contains(rows.key(row));
  }

  List<Object> keys() {
    return List.copyOf(keys);
  }

  int caret() {
    return caret;
  }

  /** Only these; the keyboard goes to the first that is there. */
  void set(Collection<?> others) {
    keys.clear();
    caret = -1;
    for (int row = 0; row < rows.count(); row++) {
      Object key = rows.key(row);
      if (others.contains(key)) {
        caret = caret < 0 ? row : caret;
        keys.add(key);
      }
    }
    anchor = caret;
  }

  /** All there are. */
  void all() {
    for (int row = 0; row < rows.count(); row++) {
      keys.add(rows.key(row));
    }
    caret = Math.max(0, caret);
  }

  void none() {
    keys.clear();
  }

  /** Goes to a row and selects it alone. */
  void only(int row) {
    keys.clear();
    keys.add(rows.key(row));
    caret = row;
    anchor = row;
  }

  /** Goes to a row and selects all from where the selection began. */
  void through(int row) {
    int from = anchor < 0 ? row : anchor;
    keys.clear();
    int step = from <= row ? 1 : -1;
    for (int at = from; at != row + step; at += step) {
      keys.add(rows.key(at));
    }
    caret = row;
    anchor = from;
  }

  /** Goes to a row and changes whether it is selected; the others stay as they are. */
  void toggle(int row) {
    Object key = rows.key(row);
    if (!keys.remove(key)) {
      keys.add(key);
    }
    caret = row;
    anchor = row;
  }

  /** Goes to a row and selects nothing. */
  void go(int row) {
    caret = row;
  }
}
