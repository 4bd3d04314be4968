package org.absorb.formats.gsd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.absorb.formats.FormatException;
import org.absorb.model.text.Messages;

/** The index of a file: every entry lies within the file and is of a known type. Immutable. */
final class Index {

  private static final Messages WORDS = Messages.of(Index.class);
  private static final int MOST_BYTES = 1 << 30;
  private static final int FIXED_NAME = 64;

  private final ByteBuffer entries;
  private final int count;
  private final int[] ids;

  private Index(ByteBuffer entries, int count, int[] ids) {
    this.entries = entries;
    this.count = count;
    this.ids = ids;
  }

  /** One chunk in the file. */
  record Entry(long frame, long rows, long location, long columns, int id, Chunk.Type type) {
    long bytes() {
      return rows * columns * type.bytes;
    }
  }

  static Index read(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < Layout.HEADER) {
      throw new FormatException(WORDS.get("magic", file));
    }
    ByteBuffer header = Layout.little(Layout.HEADER);
    fill(file, channel, header, 0);
    if (header.getLong() != Layout.MAGIC) {
      throw new FormatException(WORDS.get("magic", file));
    }
    long indexAt = header.getLong();
    long indexEntries = header.getLong();
    long namesAt = header.getLong();
    long names = header.getLong();
    header.getInt(); // the version of the schema
    int major = header.getInt() >>> 16;
    if (major < 1 || major > 2) {
      throw new FormatException(WORDS.get("version", file, Integer.toString(major)));
    }
    String schema = text(header.array(), Layout.HEADER - 80 - FIXED_NAME, FIXED_NAME);
    if (!schema.equals("hoomd")) {
      throw new FormatException(WORDS.get("schema", file, schema));
    }
    ByteBuffer list = block(file, channel, "names", namesAt, names, FIXED_NAME);
    ByteBuffer entries = block(file, channel, "index", indexAt, indexEntries, Layout.ENTRY);
    Index index = new Index(entries, used(entries), ids(list.array(), major));
    for (int i = 0; i < index.count; i++) {
      check(file, entries, i, size);
    }
    return index;
  }

  private static ByteBuffer block(
      Path file, FileChannel channel, String what, long at, long count, int each)
      throws IOException {
    long size = channel.size();
    if (at < Layout.HEADER || count < 0 || count > (size - at) / each) {
      throw torn(file, what, at, at + count * each, size);
    }
    if (count > MOST_BYTES / each) {
      throw new FormatException(WORDS.get("index", file, what + " " + count));
    }
    ByteBuffer block = Layout.little((int) count * each);
    fill(file, channel, block, at);
    return block;
  }

  /** The first entry without a location is the first that is not used. */
  private static int used(ByteBuffer entries) {
    int count = 0;
    while (count < entries.capacity() / Layout.ENTRY
        && entries.getLong(count * Layout.ENTRY + 16) != 0) {
      count++;
    }
    return count;
  }

  private static void check(Path file, ByteBuffer entries, int i, long size)
      throws FormatException {
    int at = i * Layout.ENTRY;
    long rows = entries.getLong(at + 8);
    long location = entries.getLong(at + 16);
    long columns = entries.getInt(at + 24) & 0xffffffffL;
    Chunk.Type type = Chunk.Type.of(entries.get(at + 30));
    long frame = entries.getLong(at);
    boolean ordered = i == 0 || entries.getLong(at - Layout.ENTRY) <= frame;
    ordered &= frame >= 0 && frame <= i; // no frame is without a chunk
    if (type == null || rows < 0 || location < Layout.HEADER || !ordered) {
      throw new FormatException(WORDS.get("index", file, "entry " + i));
    }
    long left = size - location;
    long row = columns * type.bytes;
    if (left < 0 || row > 0 && rows > left / row) {
      throw torn(file, "entry " + i, location, location + rows * row, size);
    }
  }

  /** The id that a file gives to each of our chunks; -1 where it has none. */
  private static int[] ids(byte[] names, int version) {
    int[] ids = new int[Chunk.values().length];
    Arrays.fill(ids, -1);
    int at = 0;
    for (int id = 0; at < names.length && names[at] != 0; id++) {
      String name = text(names, at, names.length - at);
      for (Chunk chunk : Chunk.values()) {
        if (chunk.key.equals(name)) {
          ids[chunk.ordinal()] = id;
        }
      }
      at += version == 1 ? FIXED_NAME : name.getBytes(StandardCharsets.UTF_8).length + 1;
    }
    return ids;
  }

  private static String text(byte[] bytes, int from, int most) {
    int end = from;
    while (end < from + most && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  long frames() {
    return count == 0 ? 0 : entries.getLong((count - 1) * Layout.ENTRY) + 1;
  }

  /** The chunk of a frame, or else the first frame's; {@code null} if neither has it. */
  Entry find(long frame, Chunk chunk) {
    Entry own = own(frame, ids[chunk.ordinal()]);
    return own != null || frame == 0 ? own : own(0, ids[chunk.ordinal()]);
  }

  private Entry own(long frame, int id) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.getLong(middle * Layout.ENTRY) < frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < count && entries.getLong(i * Layout.ENTRY) == frame; i++) {
      int at = i * Layout.ENTRY;
      if ((entries.getShort(at + 28) & 0xffff) == id) {
        return new Entry(
            frame,
            entries.getLong(at + 8),
            entries.getLong(at + 16),
            entries.getInt(at + 24) & 0xffffffffL,
            id,
            Chunk.Type.of(entries.get(at + 30)));
      }
    }
    return null;
  }

  /** Fills a buffer from a place in the file; the bytes read. */
  static int fill(Path file, FileChannel channel, ByteBuffer buffer, long from) throws IOException {
    int wanted = buffer.remaining();
    long at = from;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        throw torn(file, "a chunk", from, from + wanted, channel.size());
      }
      at += read;
    }
    buffer.flip();
    return wanted;
  }

  private static FormatException torn(Path file, String what, long from, long to, long size) {
    return new FormatException(
        WORDS.get("torn", file, what, Long.toString(from), Long.toString(to), Long.toString(size)));
  }
}
