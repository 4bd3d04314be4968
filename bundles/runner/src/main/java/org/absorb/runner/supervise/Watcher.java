package org.absorb.runner.supervise;

import org.absorb.store.journal.RunRow;

/** Hears how the work goes, on the supervisor's thread. */
public interface Watcher {

  /** Nobody watches. */
  Watcher NONE = overview -> {};

  /** How it stands, about twice a second and once at the end. */
  void at(Overview overview);

  /** A run has another status. */
  default void changed(RunRow row) {}

  /** Of runs that are computed elsewhere: what keeps one from hearing of them; once each time. */
  default void complain(String complaint) {}
}
