package org.absorb.formats.npz;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.absorb.formats.FormatException;
import org.absorb.model.text.Messages;

/**
 * The arrays of an NPZ file that {@link NpzWriter} wrote, read whole, checksums compared.
 * Immutable.
 */
public final class NpzFile {

  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([<|][a-z][0-9])', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\}\\s*");
  private static final int PREAMBLE = 10;

  /** Bytes of an array, with its header: what one array of Java holds. */
  private static final int LARGEST = Integer.MAX_VALUE - PREAMBLE;

  private static final Messages WORDS = Messages.of(NpzFile.class);

  /** What is no larger is read whatever it is, and judged when it is asked for. */
  private static final int SMALL = 1 << 17;

  private static final String SUFFIX = ".npy";

  private final Path file;
  private final Map<String, ByteBuffer> arrays = new HashMap<>();

  private NpzFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is torn, altered, or no such file; a {@link FormatException} if an
   *     array is of 2 GiB or more, which {@link NpzWriter} writes and numpy reads
   */
  public static NpzFile read(Path file) throws IOException {
    NpzFile read = new NpzFile(file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        read.arrays.put(entry.getName(), read.checked(zip, entry));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
    return read;
  }

  private ByteBuffer checked(ZipFile zip, ZipEntry entry) throws IOException {
    if (entry.getSize() > LARGEST) {
      throw new FormatException(
          WORDS.get("large", file, entry.getName(), Long.toString(entry.getSize())));
    }
    if (entry.getSize() < 0) {
      throw new IOException(file + ": " + entry.getName() + " has no size");
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = inflated(entry, in);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if (bytes.length != entry.getSize() || crc.getValue() != entry.getCrc()) {
      throw new IOException(file + ": " + entry.getName() + " is damaged");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes of an entry; of a large one only if its header declares as many. */
  private byte[] inflated(ZipEntry entry, InputStream in) throws IOException {
    int size = (int) entry.getSize();
    byte[] first = in.readNBytes(Math.min(size, SMALL));
    if (first.length == size) {
      return first;
    }
    int length = first.length < SMALL ? 0 : (first[8] & 0xff) + ((first[9] & 0xff) << 8);
    Matcher header = HEADER.matcher(new String(first, PREAMBLE, length, StandardCharsets.US_ASCII));
    if (!header.matches() || PREAMBLE + length + volume(header) != size) {
      throw new IOException(file + ": " + entry.getName() + " does not fill its shape");
    }
    byte[] bytes = Arrays.copyOf(first, size);
    int read = in.readNBytes(bytes, first.length, size - first.length);
    return read == size - first.length ? bytes : Arrays.copyOf(bytes, first.length + read);
  }

  /** How many bytes an array of that shape has; as many as there can be, if they are more. */
  private long volume(Matcher header) throws IOException {
    long bytes = header.group(1).charAt(2) - '0';
    for (int axis : shape(header.group(2))) {
      bytes = axis == 0 || bytes == 0 ? 0 : saturated(bytes, axis);
    }
    return bytes;
  }

  /** The names of its arrays. */
  public Set<String> names() {
    return arrays.keySet().stream()
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  public long number(String name) throws IOException {
    return open(name, "<i8").data.getLong();
  }

  /** A row of 64-bit integers. */
  public long[] longs(String name) throws IOException {
    Opened array = open(name, "<i8");
    long[] values = new long[array.shape[0]];
    array.data.asLongBuffer().get(values);
    return values;
  }

  public byte[] bytes(String name) throws IOException {
    Opened array = open(name, "|u1");
    byte[] values = new byte[array.shape[0]];
    array.data.get(values);
    return values;
  }

  public double[] reals(String name) throws IOException {
    Opened array = open(name, "<f8");
    double[] values = new double[array.shape[0]];
    array.data.asDoubleBuffer().get(values);
    return values;
  }

  /** The rows of an array of two or more axes: all its axes but the last, one after the other. */
  public double[][] realRows(String name) throws IOException {
    Opened array = open(name, "<f8");
    double[][] rows = new double[array.rows()][array.columns()];
    var data = array.data.asDoubleBuffer();
    for (double[] row : rows) {
      data.get(row);
    }
    return rows;
  }

  /** The same of 64-bit integers. */
  public long[][] longRows(String name) throws IOException {
    Opened array = open(name, "<i8");
    long[][] rows = new long[array.rows()][array.columns()];
    var data = array.data.asLongBuffer();
    for (long[] row : rows) {
      data.get(row);
    }
    return rows;
  }

  /** The same of 32-bit integers. */
  public int[][] intRows(String name) throws IOException {
    Opened array = open(name, "<i4");
    int[][] rows = new int[array.rows()][array.columns()];
    var data = array.data.asIntBuffer();
    for (int[] row : rows) {
      data.get(row);
    }
    return rows;
  }

  private record Opened(int[] shape, ByteBuffer data) {
    int columns() {
      return shape[shape.length - 1];
    }

    int rows() {
      int rows = 1;
      for (int axis = 0; axis < shape.length - 1; axis++) {
        rows = Math.multiplyExact(rows, shape[axis]);
      }
      return rows;
    }
  }

  private Opened open(String name, String type) throws IOException {
    ByteBuffer whole = arrays.get(name + SUFFIX);
    if (whole == null) {
      throw new EOFException(file + ": there is no array " + name);
    }
    int length = whole.capacity() < PREAMBLE ? 0 : whole.getShort(PREAMBLE - 2) & 0xffff;
    if (whole.capacity() < PREAMBLE + length) {
      throw new IOException(file + ": " + name + " has no header");
    }
    String text = new String(whole.array(), PREAMBLE, length, StandardCharsets.US_ASCII);
    Matcher header = HEADER.matcher(text);
    if (!header.matches() || !header.group(1).equals(type)) {
      throw new IOException(file + ": " + name + " is no array of " + type + ": " + text.strip());
    }
    int from = PREAMBLE + length;
    ByteBuffer data = whole.slice(from, whole.capacity() - from).order(ByteOrder.LITTLE_ENDIAN);
    int[] shape = shape(header.group(2));
    long bytes = volume(header);
    // rows of nothing could be more than there is memory for, or than can be counted
    boolean rowsOfNothing = shape.length > 1 && bytes == 0 && shape[0] != 0;
    if (bytes != data.capacity() || rowsOfNothing) {
      throw new IOException(file + ": " + name + " does not fill its shape: " + text.strip());
    }
    return new Opened(shape, data);
  }

  private static long saturated(long a, int b) {
    return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }

  private int[] shape(String sizes) throws IOException {
    try {
      return Arrays.stream(sizes.split("[, ]+"))
          .filter(s -> !s.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException e) {
      throw new IOException(file + ": no shape: " + sizes, e);
    }
  }

  /** The length of each axis of an array of a type, {@code <f8}. */
  public int[] shape(String name, String type) throws IOException {
    return open(name, type).shape;
  }
}
