package org.absorb.ui.workbench.internal.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.absorb.ui.workbench.StatusType;

/** What stands in the line at the bottom. On the display's thread. */
public final class StatusTypes {

  private final List<StatusType> types = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  StatusTypes() {}

  void add(StatusType type) {
    types.add(type);
    listeners.forEach(Runnable::run);
  }

  void remove(StatusType type) {
    types.remove(type);
    listeners.forEach(Runnable::run);
  }

  /** All of them, from left to right. */
  public List<StatusType> inOrder() {
    return types.stream().sorted(Comparator.comparingInt(StatusType::order)).toList();
  }

  /**
   * Hears when one comes or goes.
   *
   * @return stops listening
   */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
