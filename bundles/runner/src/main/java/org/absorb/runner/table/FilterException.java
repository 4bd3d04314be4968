package org.absorb.runner.table;

/** A filter that cannot be understood; the message is for whoever typed it. */
public final class FilterException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int from;
  private final int to;

  FilterException(int from, int to, String message) {
    super(message);
    this.from = from;
    this.to = to;
  }

  /** Where what is wrong begins, in the text of the filter. */
  public int from() {
    return from;
  }

  /** Where it ends. */
  public int to() {
    return to;
  }
}
