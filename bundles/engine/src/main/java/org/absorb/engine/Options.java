package org.absorb.engine;

import org.absorb.model.text.Messages;

/**
 * How a simulation is computed. Nothing in it changes a bit of a run.
 *
 * @param threads how many compute, 1 or more; a small system uses fewer
 * @param skin how much farther than the contact distance the list of neighbours reaches, in
 *     diameters; above 0
 * @param strategy how overlaps are found
 */
public record Options(int threads, double skin, Strategy strategy) {

  /** One thread, a skin of 0.22, the engine's choice. */
  public static final Options DEFAULT = new Options(1, 0.22, Strategy.AUTO);

  public Options {
    if (threads < 1 || threads > 1024) {
      throw new IllegalArgumentException(words("threads", threads));
    }
    if (!(skin > 0 && skin <= 10)) {
      throw new IllegalArgumentException(words("skin", skin));
    }
  }

  public Options withThreads(int number) {
    return new Options(number, skin, strategy);
  }

  public Options withSkin(double width) {
    return new Options(threads, width, strategy);
  }

  public Options withStrategy(Strategy chosen) {
    return new Options(threads, skin, chosen);
  }

  private static String words(String key, Number value) {
    return Messages.of(Options.class).get(key, value.toString());
  }
}
