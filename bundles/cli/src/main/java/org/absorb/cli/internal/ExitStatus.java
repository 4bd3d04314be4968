package org.absorb.cli.internal;

/** What scripts see of how a command ended. */
public final class ExitStatus {

  /** All done. */
  public static final int DONE = 0;

  /** A run or an analysis failed. */
  public static final int FAILED = 1;

  /** The input has to be mended. */
  public static final int BAD_INPUT = 2;

  /** Stopped by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
