package org.absorb.system.standard.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.absorb.formats.Format;
import org.absorb.formats.FrameReader;
import org.absorb.model.run.Frame;
import org.absorb.model.text.Messages;
import org.absorb.spi.system.Sources;

/**
 * A frame in a file of the project, which must be the file it was.
 *
 * @param path as the experiment names it
 * @param frame counted from 0; -1 for the last
 * @param sha256 of the whole file, in hexadecimal; empty if not known yet
 */
record FrameFile(String path, int frame, String sha256) {

  private static final Messages WORDS = Messages.of(FrameFile.class);

  /** The digest of what is there, unless one is written down. */
  String pinned(Sources sources) {
    if (!sha256.isEmpty()) {
      return sha256;
    }
    format(sources.file(path));
    return sources.sha256(path);
  }

  private Format format(Path file) {
    return Format.of(file)
        .orElseThrow(() -> new IllegalArgumentException(WORDS.get("file.format", path)));
  }

  /**
   * Reads the frame.
   *
   * @throws IllegalArgumentException with one sentence, if the file has gone, changed or is damaged
   */
  Frame read(Sources sources) {
    Path file = sources.file(path);
    if (!sources.sha256(path).equals(sha256)) {
      throw new IllegalArgumentException(WORDS.get("file.changed", path));
    }
    try {
      int wanted = frame < 0 ? count(file) - 1 : frame;
      try (FrameReader reader = format(file).read(file)) {
        int number = 0;
        while (reader.next()) {
          if (number == wanted) {
            return reader.frame();
          }
          number++;
        }
        throw new IllegalArgumentException(
            WORDS.get("file.frame", path, Integer.toString(frame), Integer.toString(number)));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** How many frames there are; none of them is read. */
  private int count(Path file) throws IOException {
    try (FrameReader reader = format(file).read(file)) {
      int count = 0;
      while (reader.next()) {
        count++;
      }
      return count;
    }
  }
}
