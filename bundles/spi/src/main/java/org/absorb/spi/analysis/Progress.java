package org.absorb.spi.analysis;

/** How an analysis says how far it is, and hears that nobody waits any more. Any thread. */
public interface Progress {

  /** Nobody watches. */
  Progress NONE = (share, doing) -> {};

  /**
   * Tells the share done, 0 to 1, and what is being done, in a few words.
   *
   * @throws java.util.concurrent.CancellationException if the analysis is to stop
   */
  void at(double share, String doing);
}
