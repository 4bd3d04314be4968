package org.absorb.formats.gsd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Where everything lies in a file of ours: a function of the number of particles alone, so that a
 * file can be cut to its first frames and gone on with, and is then the very same file.
 *
 * <p>Behind the header lie an index of 128 entries and the names, then frame after frame. A frame
 * whose entries no longer fit is preceded by a new index, twice as large, into which the entries
 * are copied.
 */
final class Layout {

  static final int HEADER = 256;
  static final int ENTRY = 32;
  static final long MAGIC = 0x65DF65DF65DF65DFL;

  private static final int FIRST_INDEX = 128;
  private static final int VERSION = 0x00020000;
  private static final int SCHEMA_VERSION = 0x00010004;
  private static final int TEXT = 64;

  private final int particles;

  Layout(int particles) {
    this.particles = particles;
  }

  /** Index entries of the first so many frames. */
  static long entries(long frames) {
    long later = 0;
    for (Chunk chunk : Chunk.values()) {
      later += chunk.changes() ? 1 : 0;
    }
    return frames == 0 ? 0 : Chunk.values().length + (frames - 1) * later;
  }

  /** Which index holds the entries of so many frames: 0, 1, ... */
  static int index(long frames) {
    int index = 0;
    while (capacity(index) < entries(frames)) {
      index++;
    }
    return index;
  }

  /** Entries that an index has room for. */
  static long capacity(int index) {
    return (long) FIRST_INDEX << index;
  }

  /** Where an index lies. */
  long indexAt(int index) {
    if (index == 0) {
      return HEADER;
    }
    long frames = 0; // how many came before it
    for (long step = Long.highestOneBit(capacity(index)); step > 0; step /= 2) {
      if (index(frames + step) < index) {
        frames += step;
      }
    }
    return size(frames);
  }

  /** Bytes of a file of so many frames. */
  long size(long frames) {
    long indices = 0;
    for (int index = 0; index <= index(frames); index++) {
      indices += capacity(index) * ENTRY;
    }
    return HEADER + Chunk.NAMES + indices + data(frames);
  }

  private long data(long frames) {
    return frames == 0 ? 0 : bytes(true) + (frames - 1) * bytes(false);
  }

  /** Bytes of the chunks of the first frame, or of a later one. */
  long bytes(boolean first) {
    long bytes = 0;
    for (Chunk chunk : Chunk.values()) {
      bytes += first || chunk.changes() ? chunk.bytes(particles) : 0;
    }
    return bytes;
  }

  /** Where the chunks of a frame, counted from 0, begin. */
  long frameAt(long frame) {
    return size(frame + 1) - bytes(frame == 0);
  }

  /**
   * Where a chunk of a frame lies; of one that does not change, there is the first frame's only.
   */
  long chunkAt(long frame, Chunk wanted) {
    long owner = wanted.changes() ? frame : 0;
    long at = frameAt(owner);
    for (Chunk chunk : Chunk.values()) {
      if (chunk == wanted) {
        return at;
      }
      at += owner == 0 || chunk.changes() ? chunk.bytes(particles) : 0;
    }
    throw new AssertionError(wanted);
  }

  /** The index entries of a frame. */
  ByteBuffer entriesOf(long frame) {
    ByteBuffer entries = little(Chunk.values().length * ENTRY);
    long at = frameAt(frame);
    for (Chunk chunk : Chunk.values()) {
      if (frame == 0 || chunk.changes()) {
        entries.putLong(frame).putLong(chunk.rows(particles)).putLong(at);
        entries.putInt(chunk.columns()).putShort((short) chunk.ordinal());
        entries.put((byte) chunk.type.code).put((byte) 0);
        at += chunk.bytes(particles);
      }
    }
    return entries.flip();
  }

  /** The header of a file of so many frames. */
  ByteBuffer header(long frames) {
    int index = index(frames);
    ByteBuffer header = little(HEADER);
    header.putLong(MAGIC).putLong(indexAt(index)).putLong(capacity(index));
    header.putLong(HEADER + capacity(0) * ENTRY).putLong(Chunk.NAMES / TEXT);
    header.putInt(SCHEMA_VERSION).putInt(VERSION);
    header.put("absorb".getBytes(StandardCharsets.US_ASCII));
    header.position(HEADER - 80 - TEXT).put("hoomd".getBytes(StandardCharsets.US_ASCII));
    return header.position(0).limit(HEADER);
  }

  static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
