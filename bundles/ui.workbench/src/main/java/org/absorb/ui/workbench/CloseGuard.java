package org.absorb.ui.workbench;

/**
 * Asked before the window closes, after what is unsaved: a service of a bundle that has something
 * to say about it, such as that runs are being computed.
 */
public interface CloseGuard {

  /**
   * Whether the window may close; asks the user if need be, and does what the answer says.
   *
   * @return {@code false} to leave the window open
   */
  boolean mayClose(Workbench workbench);
}
