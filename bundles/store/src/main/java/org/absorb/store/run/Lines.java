package org.absorb.store.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Files of lines that are appended to and may end torn: only lines with a line feed count. */
final class Lines {

  private static final int LONGEST = 1 << 20;

  /** Bytes: most logs are short, and there are ten thousand of them. */
  private static final int CHUNK = 1 << 13;

  private Lines() {}

  /** What is done with each line. */
  interface Visitor {
    /** Takes a line, without its end; {@code false} to stop before it. */
    boolean line(String line);
  }

  /**
   * Reads the complete lines of a file; none if there is no such file.
   *
   * @return the position after the last line that was taken
   */
  static long read(Path file, Visitor visitor) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] chunk = new byte[CHUNK];
      byte[] line = new byte[256];
      int length = 0;
      long end = 0;
      long at = 0;
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        for (int i = 0; i < n; i++) {
          at++;
          if (chunk[i] == '\n') {
            if (!visitor.line(new String(line, 0, length, StandardCharsets.UTF_8))) {
              return end;
            }
            end = at;
            length = 0;
          } else if (length < LONGEST) {
            line = length < line.length ? line : Arrays.copyOf(line, 2 * length);
            line[length++] = chunk[i];
          }
        }
      }
      return end;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts a file to its first {@code size} bytes, on disk. */
  static void cut(Path file, long size) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      if (channel.size() > size) {
        channel.truncate(size);
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
