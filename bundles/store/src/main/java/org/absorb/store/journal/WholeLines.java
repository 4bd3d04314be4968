package org.absorb.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * Hands over the lines of a file piece by piece, so that a large file takes no more memory than its
 * longest line. A line that is longer than any can be is handed over cut short, for what it is: a
 * damaged one. Any thread.
 */
final class WholeLines {

  private static final byte LINE_FEED = '\n';
  private static final int PIECE = 1 << 16;

  /** Bytes of a line with its line feed: some hundred times what the longest run writes. */
  static final int LONGEST = 1 << 24;

  /** Takes lines. */
  interface Sink {
    /**
     * @param bytes the line's are in them; they change after the call
     * @param length of the line without its line feed, which follows it
     */
    void line(byte[] bytes, int from, int length);
  }

  private WholeLines() {}

  /**
   * Reads what is between two places of a file; where the last whole line of it ends.
   *
   * @param to at most the file's end
   */
  static long read(FileChannel file, long from, long to, Sink sink) throws IOException {
    byte[] bytes = new byte[(int) Math.min(PIECE, to - from)];
    long place = from; // of what is read next
    file.position(from);
    int kept = 0; // bytes of a line whose end is not read yet
    while (place < to) {
      if (kept == LONGEST) {
        long end = lineEnd(file, place, to);
        if (end < 0) {
          break;
        }
        bytes[LONGEST - 1] = LINE_FEED;
        sink.line(bytes, 0, LONGEST - 1);
        kept = 0;
        place = end;
        file.position(end);
        continue;
      }
      if (kept == bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(LONGEST, 2 * bytes.length));
      }
      int most = (int) Math.min(bytes.length - kept, to - place);
      int count = file.read(ByteBuffer.wrap(bytes, kept, most));
      if (count < 0) {
        break; // was cut short just now
      }
      place += count;
      int start = lines(bytes, kept, kept + count, sink);
      kept = kept + count - start;
      System.arraycopy(bytes, start, bytes, 0, kept);
    }
    return place - kept;
  }

  /** Behind the first line feed from a place on; -1 if there is none. */
  private static long lineEnd(FileChannel file, long from, long to) throws IOException {
    byte[] piece = new byte[PIECE];
    long place = from;
    while (place < to) {
      int count = file.read(ByteBuffer.wrap(piece, 0, (int) Math.min(PIECE, to - place)), place);
      if (count < 0) {
        return -1;
      }
      for (int i = 0; i < count; i++) {
        if (piece[i] == LINE_FEED) {
          return place + i + 1;
        }
      }
      place += count;
    }
    return -1;
  }

  /**
   * Hands over whole lines; where the last of them ends.
   *
   * @param fresh before it no line ends
   */
  private static int lines(byte[] bytes, int fresh, int to, Sink sink) {
    int start = 0;
    for (int i = fresh; i < to; i++) {
      if (bytes[i] == LINE_FEED) {
        sink.line(bytes, start, i - start);
        start = i + 1;
      }
    }
    return start;
  }
}
