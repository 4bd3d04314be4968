package org.absorb.engine;

import org.absorb.model.text.Messages;

/**
 * A plugin spoiled a run: it threw (when it was made, at the start or in a step), gave a number
 * that is not finite, or moved too far.
 */
public final class SimulationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private static final Messages WORDS = Messages.of(SimulationException.class);

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

  /** Lets a plugin do its part of the start; what it refuses with a sentence is for the user. */
  static void begin(String plugin, Runnable part) {
    try {
      part.run();
    } catch (IllegalArgumentException refused) {
      throw refused;
    } catch (RuntimeException | Error thrown) {
      throw atStart(plugin, thrown);
    }
  }

  /** What a plugin threw before the first step. */
  static SimulationException atStart(String plugin, Throwable thrown) {
    return new SimulationException(plugin, WORDS.get("started", plugin, thrown), thrown);
  }
}
