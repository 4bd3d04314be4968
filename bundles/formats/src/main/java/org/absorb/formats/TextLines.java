package org.absorb.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.absorb.model.text.Messages;

/** The lines of a text file, numbered, none of them longer than a sane one. One thread. */
public final class TextLines implements AutoCloseable {

  private static final int LONGEST = 1 << 16;
  private static final Messages WORDS = Messages.of(TextLines.class);

  private final Path file;
  private final InputStream in;
  private byte[] line = new byte[256];
  private long number;

  public TextLines(Path file) throws IOException {
    this(file, Files.newInputStream(file));
  }

  /**
   * The lines of a stream.
   *
   * @param file what messages name
   */
  public TextLines(Path file, InputStream in) {
    this.file = file;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * The next line without its end; {@code null} at the end of the file.
   *
   * @throws FormatException if it is longer than 65536 bytes: this is no text
   */
  public String next() throws IOException {
    int length = 0;
    number++;
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return length == 0 ? null : text(length);
      }
      if (length == LONGEST) {
        throw new FormatException(WORDS.get("long", file, Long.toString(number)));
      }
      line = length < line.length ? line : Arrays.copyOf(line, 2 * length);
      line[length++] = (byte) b;
    }
    return text(length > 0 && line[length - 1] == '\r' ? length - 1 : length);
  }

  private String text(int length) {
    return new String(line, 0, length, StandardCharsets.UTF_8);
  }

  /** The number of the last line read, from 1. */
  public long number() {
    return number;
  }

  /** The words of a line, which blanks and tabs separate. */
  public static String[] words(String line) {
    String stripped = line.strip();
    return stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
  }

  /** A decimal number as files write it; not-a-number if it is none. */
  public static double number(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("+-.0123456789eE".indexOf(word.charAt(i)) < 0) {
        return Double.NaN; // what Java takes beyond that: names, hexadecimals, suffixes
      }
    }
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
