package org.absorb.store.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.absorb.model.value.CanonicalJson;

/**
 * Appends rows to a log. Rows wait in memory until {@link #flush}, or until a second has passed,
 * and are safe only after {@link #force}. One thread.
 */
public final class LogWriter implements AutoCloseable {

  private static final int CHUNK = 1 << 16;
  private static final long LONGEST_WAIT_NANOS = 1_000_000_000L;

  private final FileChannel channel;
  private final StringBuilder waiting = new StringBuilder();
  private long flushed = System.nanoTime();

  private LogWriter(FileChannel channel) {
    this.channel = channel;
  }

  /** A new log, in the place of any there was. */
  static LogWriter create(Path file, String header) {
    LogWriter writer =
        open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    writer.waiting.append(header).append('\n');
    try {
      writer.force();
      return writer;
    } catch (UncheckedIOException e) {
      writer.release();
      throw e;
    }
  }

  /** Behind the last row of a log. */
  static LogWriter append(Path file) {
    return open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  private static LogWriter open(Path file, StandardOpenOption... options) {
    try {
      return new LogWriter(FileChannel.open(file, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the row of step {@code k}; a value that is not finite is left empty. */
  public void row(long k, double[] values) {
    waiting.append(k);
    for (double x : values) {
      waiting.append(',');
      if (Double.isFinite(x)) {
        waiting.append(CanonicalJson.number(x));
      }
    }
    waiting.append('\n');
    if (waiting.length() > CHUNK) {
      flush();
    } else {
      tick();
    }
  }

  /** Hands the rows to the system if they have waited for a second. */
  public void tick() {
    if (System.nanoTime() - flushed > LONGEST_WAIT_NANOS) {
      flush();
    }
  }

  /** Hands the rows to the system: other processes see them. */
  public void flush() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(waiting.toString().getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      waiting.setLength(0);
      flushed = System.nanoTime();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Flushes, and waits for the disk. */
  public void force() {
    flush();
    try {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forces what waits. The file is let go of even if the disk does not take it. */
  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        force();
      }
    } finally {
      release();
    }
  }

  private void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
