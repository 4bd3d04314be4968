package org.absorb.cli.internal.terminal;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;

/**
 * How far something is: in a terminal one line, redrawn at most ten times a second; elsewhere a
 * plain line every few seconds. Nothing is shown of what is over within two seconds. Any thread.
 */
public final class Progress implements AutoCloseable {

  private static final Messages WORDS = Messages.of(Progress.class);
  private static final double FIRST_SECONDS = 1;
  private static final double REDRAW_SECONDS = 0.1;
  private static final double LINE_FIRST_SECONDS = 2;
  private static final double LINE_SECONDS = 5;
  private static final double LEAST_SHARE = 0.03;
  private static final int BAR = 14;
  private static final String CLEAR = "\r\u001b[K";

  private final Terminal terminal;
  private final LongSupplier nanos;
  private final long began;
  private double shown = Double.NEGATIVE_INFINITY;
  private boolean drawn;

  public Progress(Terminal terminal) {
    this(terminal, System::nanoTime);
  }

  Progress(Terminal terminal, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /**
   * Tells how far it is.
   *
   * @param share done, 0 to 1
   * @param doing a few words
   * @param rate such as {@code 38 M particle steps/s}; may be empty
   * @param left seconds; not-a-number if not known
   */
  public synchronized void at(double share, String doing, String rate, double left) {
    double now = seconds();
    boolean early = now < (terminal.interactive() ? FIRST_SECONDS : LINE_FIRST_SECONDS);
    if (early || now - shown < (terminal.interactive() ? REDRAW_SECONDS : LINE_SECONDS)) {
      return;
    }
    shown = now;
    String line =
        line(share, doing, rate, left, terminal.interactive() ? Terminal.WIDTH : Integer.MAX_VALUE);
    if (terminal.interactive()) {
      terminal.err().print(CLEAR + line);
      terminal.err().flush();
      drawn = true;
    } else {
      terminal.err().println(line);
    }
  }

  /** The same, with the time left guessed from the share, once that is large enough to tell. */
  public void at(double share, String doing, String rate) {
    double left = seconds() * (1 - share) / share;
    at(share, doing, rate, share > LEAST_SHARE ? left : Double.NaN);
  }

  /** Says a line in between. */
  public synchronized void say(String line) {
    clear();
    terminal.say(line);
  }

  private double seconds() {
    return (nanos.getAsLong() - began) * 1e-9;
  }

  private void clear() {
    if (drawn) {
      terminal.err().print(CLEAR);
      terminal.err().flush();
      drawn = false;
    }
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    clear();
  }

  /** The line: bar, share, words, rate, time left; the rate goes first where it gets too wide. */
  static String line(double share, String doing, String rate, double left, int width) {
    double s = Math.max(0, Math.min(1, Double.isNaN(share) ? 0 : share));
    int full = (int) Math.floor(s * BAR);
    String bar =
        "["
            + "#".repeat(full)
            + ".".repeat(BAR - full)
            + "]"
            + String.format(Locale.ROOT, " %3d %%", (int) Math.floor(100 * s));
    String end = Double.isFinite(left) ? WORDS.get("progress.left", Numbers.time(left)) : "";
    for (List<String> parts :
        List.of(List.of(bar, doing, rate, end), List.of(bar, doing, end), List.of(bar, end))) {
      String line =
          parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("  "));
      if (line.length() <= width) {
        return line;
      }
    }
    return bar;
  }
}
