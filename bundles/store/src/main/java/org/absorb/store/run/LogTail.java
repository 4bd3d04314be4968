package org.absorb.store.run;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Follows a log while it is written: each {@link #read} hands out only the rows that were added
 * since the last. A torn last row waits until it is whole. A log that has become shorter, that is
 * another file, or whose last row is no longer where it was (a run was resumed, extended or
 * replayed) is handed out again from its beginning. One thread.
 */
public final class LogTail {

  private static final int CHUNK = 1 << 16;

  /** So many bytes before the end of what was read are kept, to know the file by. */
  private static final int KNOWN = 96;

  private final Path file;
  private long end;
  private byte[] known = new byte[0];
  private Object identity;
  private FileTime changed;
  private long size = -1;
  private int width;

  LogTail(Path file) {
    this.file = file;
  }

  /** Takes what a log holds. */
  public interface Reader {

    /** The log begins, perhaps once more: what was handed out before no longer counts. */
    void begin(List<String> columns);

    /**
     * A row.
     *
     * @param values one a column, not-a-number where there is none; the reader's for the call only
     */
    void row(long step, double[] values);
  }

  /**
   * Hands out what is new; nothing if there is no log.
   *
   * @return whether there was anything
   */
  public boolean read(Reader reader) {
    BasicFileAttributes is = attributes();
    if (is == null || isAsBefore(is)) {
      return false;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (!goesOn(in, is)) {
        end = 0;
        known = new byte[0];
      }
      boolean any = rows(in, reader);
      identity = is.fileKey();
      changed = is.lastModifiedTime();
      size = is.size();
      return any;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BasicFileAttributes attributes() {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (IOException e) {
      return null; // not yet begun, or just being replaced: the next look will tell
    }
  }

  private boolean isAsBefore(BasicFileAttributes is) {
    return is.size() == size
        && is.lastModifiedTime().equals(changed)
        && Objects.equals(is.fileKey(), identity);
  }

  private boolean goesOn(RandomAccessFile in, BasicFileAttributes is) throws IOException {
    if (!Objects.equals(is.fileKey(), identity) || in.length() < end) {
      return false;
    }
    byte[] there = new byte[known.length];
    in.seek(end - known.length);
    in.readFully(there);
    return Arrays.equals(there, known);
  }

  private boolean rows(RandomAccessFile in, Reader reader) throws IOException {
    boolean any = false;
    byte[] bytes = new byte[CHUNK];
    int held = 0;
    in.seek(end);
    for (int n = in.read(bytes); n > 0; n = in.read(bytes, held, bytes.length - held)) {
      int filled = held + n;
      int start = 0;
      for (int i = held; i < filled; i++) {
        if (bytes[i] == '\n') {
          line(new String(bytes, start, i - start, StandardCharsets.US_ASCII), reader);
          start = i + 1;
          any = true;
        }
      }
      end += start;
      if (start > 0) {
        remember(bytes, start);
      }
      held = filled - start;
      System.arraycopy(bytes, start, bytes, 0, held);
      if (held == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
    }
    return any;
  }

  private void remember(byte[] bytes, int to) {
    known = Arrays.copyOfRange(bytes, Math.max(0, to - KNOWN), to);
  }

  private void line(String line, Reader reader) {
    String[] cells = line.split(",", -1);
    if (cells[0].equals(LogFile.STEP)) {
      width = cells.length - 1;
      reader.begin(List.of(cells).subList(1, cells.length));
    } else if (cells.length == width + 1) {
      double[] values = new double[width];
      try {
        for (int c = 0; c < width; c++) {
          values[c] = cells[c + 1].isEmpty() ? Double.NaN : Double.parseDouble(cells[c + 1]);
        }
        reader.row(Long.parseLong(cells[0]), values);
      } catch (NumberFormatException e) {
        // a damaged row: a hole in a curve does less harm than no curve
      }
    }
  }
}
