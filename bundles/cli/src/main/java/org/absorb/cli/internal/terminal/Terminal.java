package org.absorb.cli.internal.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of the process, in UTF-8. Results go to {@link #out}; everything else, progress
 * above all, to {@link #err}. Any thread.
 *
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person watches standard error, so that a line may be redrawn
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

  /** How wide a line is at most. */
  public static final int WIDTH = 79;

  private static final int LONGEST = 600;
  private static final int END = 100;

  /** The process's own streams. The launcher's script says whether standard error is a terminal. */
  public static Terminal ofProcess() {
    String told = System.getProperty("absorb.terminal");
    boolean interactive = told == null ? System.console() != null : told.equals("true");
    return new Terminal(utf8(System.out), utf8(System.err), interactive);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /** Says something beside the result; of what a file makes endless, the beginning and the end. */
  public void say(String line) {
    err.println(
        line.length() <= LONGEST
            ? line
            : line.substring(0, LONGEST - END) + " ... " + line.substring(line.length() - END));
  }
}
