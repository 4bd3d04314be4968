package org.absorb.ui.workbench.change;

/**
 * A change of files that can be taken back. It keeps what it needs for that; its methods are called
 * in turn, {@link #make} first.
 */
public interface Change {

  /** As the user did it: "Delete SGD 1". */
  String label();

  /**
   * Whether it may take longer than moments: it is asked to stop when the window is closed, which
   * waits for others.
   */
  default boolean isLong() {
    return false;
  }

  /**
   * Makes it, for the first time or again. In a task.
   *
   * @throws Exception telling the user why it cannot be made; nothing is changed then
   */
  void make() throws Exception;

  /**
   * Takes it back. In a task.
   *
   * @throws Exception telling the user why it cannot be taken back; nothing is changed then
   */
  void takeBack() throws Exception;

  /** It is made: shows it. On the display's thread. */
  default void made() {}

  /** It is taken back: shows that. On the display's thread. */
  default void takenBack() {}
}
