package org.absorb.formats.npz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes named arrays as an NPZ file. The same arrays give the same bytes. Small integers are
 * compressed, since most are 0 or near it; all else would not become much smaller. One thread.
 */
public final class NpzWriter implements AutoCloseable {

  private static final int CHUNK = 1 << 16;
  private static final int HEADER_ALIGNMENT = 64;
  private static final int PREAMBLE = 10;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;
  private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

  /** Writes to {@code out}, which is left open. */
  public NpzWriter(OutputStream out) {
    zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
  }

  /** A single number, of shape (). */
  public void number(String name, long value) throws IOException {
    begin(name, "<i8");
    putLong(value);
    end();
  }

  public void bytes(String name, byte[] values) throws IOException {
    begin(name, "|u1", values.length);
    flush();
    zip.write(values);
    end();
  }

  public void reals(String name, double[] values) throws IOException {
    begin(name, "<f8", values.length);
    putReals(values);
    end();
  }

  /** Rows of one length, of shape (rows, columns). */
  public void reals(String name, double[][] rows, int columns) throws IOException {
    reals(name, Arrays.asList(rows), rows.length, columns);
  }

  /** Rows that are made one by one, as many as the shape says. */
  public void reals(String name, Iterable<double[]> rows, int... shape) throws IOException {
    begin(name, "<f8", shape);
    for (double[] row : rows) {
      putReals(row);
    }
    end();
  }

  public void longs(String name, long[] values) throws IOException {
    begin(name, "<i8", values.length);
    for (long x : values) {
      putLong(x);
    }
    end();
  }

  /** Rows of one length, of shape (rows, columns). */
  public void longs(String name, long[][] rows, int columns) throws IOException {
    begin(name, "<i8", rows.length, columns);
    for (long[] row : rows) {
      for (long x : row) {
        putLong(x);
      }
    }
    end();
  }

  /** Rows of one length, of shape (rows, columns). */
  public void ints(String name, int[][] rows, int columns) throws IOException {
    ints(name, Arrays.asList(rows), rows.length, columns);
  }

  /** Rows that are made one by one, as many as the shape says. */
  public void ints(String name, Iterable<int[]> rows, int... shape) throws IOException {
    zip.setLevel(Deflater.BEST_SPEED);
    begin(name, "<i4", shape);
    for (int[] row : rows) {
      for (int x : row) {
        room(Integer.BYTES);
        buffer.putInt(x);
      }
    }
    end();
    zip.setLevel(Deflater.NO_COMPRESSION);
  }

  private void putReals(double[] values) throws IOException {
    for (double x : values) {
      room(Double.BYTES);
      buffer.putDouble(x);
    }
  }

  private void putLong(long x) throws IOException {
    room(Long.BYTES);
    buffer.putLong(x);
  }

  private void begin(String name, String type, int... shape) throws IOException {
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    buffer.put(header(type, shape));
  }

  /** The NPY header, version 1.0. */
  static byte[] header(String type, int... shape) {
    String sizes =
        Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    String comma = shape.length == 1 ? "," : "";
    String text =
        "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes + comma + "), }";
    int unpadded = PREAMBLE + text.length() + 1;
    text += " ".repeat(Math.floorMod(-unpadded, HEADER_ALIGNMENT)) + "\n";
    ByteBuffer header =
        ByteBuffer.allocate(PREAMBLE + text.length()).order(ByteOrder.LITTLE_ENDIAN);
    header
        .put((byte) 0x93)
        .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
        .put((byte) 1)
        .put((byte) 0);
    header.putShort((short) text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
    return header.array();
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    zip.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private void end() throws IOException {
    flush();
    zip.closeEntry();
  }

  /** Writes the file's directory. */
  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}
