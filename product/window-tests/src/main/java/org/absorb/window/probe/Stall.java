package org.absorb.window.probe;

import java.io.Serializable;

/**
 * A time during which the user interface did not answer. Milliseconds.
 *
 * @param at since the watch began
 * @param took how long it did not answer
 * @param machine how long, of that, a thread that does nothing but wait was late as well or the
 *     probe looked around; or, where that is longer, the user interface's thread and the display's
 *     server had to wait for a processor and the probe computed. Never what the window computed, or
 *     collected of garbage
 * @param busy how long, of that, the user interface's thread computed
 * @param stack what it was doing, if it took long enough to look
 */
public record Stall(double at, double took, double machine, double busy, String stack)
    implements Serializable {

  /** What the machine does not explain. */
  public double own() {
    return took - machine;
  }

  @Override
  public String toString() {
    return String.format(
        "%.0f ms (of %.0f ms; the machine's %.0f ms; computing %.0f ms) at %.1f s",
        own(), took, machine, busy, at / 1000);
  }
}
