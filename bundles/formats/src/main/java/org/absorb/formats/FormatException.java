package org.absorb.formats;

import java.io.IOException;

/** A file that is not what its format says: one sentence for the user, which names the file. */
public final class FormatException extends IOException {

  private static final long serialVersionUID = 1;

  public FormatException(String sentence) {
    super(sentence);
  }
}
