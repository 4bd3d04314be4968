package org.absorb.engine;

/**
 * A plugin spoiled a run: it threw (when it was made, at the start or in a step), gave a number
 * that is not finite, or moved too far.
 */
public final class SimulationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String plugin;

  /**
   * @param plugin the id of the extension to blame
   * @param message one sentence that names it and when it happened
   */
  public SimulationException(String plugin, String message) {
    super(message);
    this.plugin = plugin;
  }

  /** The same, with what the plugin threw. */
  public SimulationException(String plugin, String message, Throwable cause) {
    super(message, cause);
    this.plugin = plugin;
  }

  /** The id of the plugin to blame. */
  public String plugin() {
    return plugin;
  }
}
