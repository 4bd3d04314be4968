package org.absorb.formats.gsd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The chunks that are written and read, in the order of their ids. */
enum Chunk {
  STEP("configuration/step", Type.UINT64),
  DIMENSIONS("configuration/dimensions", Type.UINT8),
  BOX("configuration/box", Type.FLOAT),
  COUNT("particles/N", Type.UINT32),
  DIAMETER("particles/diameter", Type.FLOAT),
  POSITION("particles/position", Type.FLOAT),
  IMAGE("particles/image", Type.INT32);

  /** The element types of the file layer. */
  enum Type {
    UINT8(1, 1),
    UINT16(2, 2),
    UINT32(3, 4),
    UINT64(4, 8),
    INT8(5, 1),
    INT16(6, 2),
    INT32(7, 4),
    INT64(8, 8),
    FLOAT(9, 4),
    DOUBLE(10, 8),
    CHARACTER(11, 1);

    final int code;
    final int bytes;

    Type(int code, int bytes) {
      this.code = code;
      this.bytes = bytes;
    }

    /** The type of a code; {@code null} if there is none. */
    static Type of(int code) {
      return code >= 1 && code <= values().length ? values()[code - 1] : null;
    }
  }

  final String key;
  final Type type;

  Chunk(String key, Type type) {
    this.key = key;
    this.type = type;
  }

  /** Bytes of the block of names: the names, each with a zero behind it, and zeros. */
  static final int NAMES = 192;

  /** The block of names. */
  static byte[] names() {
    String all = Arrays.stream(values()).map(c -> c.key + "\0").collect(Collectors.joining());
    return Arrays.copyOf(all.getBytes(StandardCharsets.US_ASCII), NAMES);
  }

  /** Rows of it in a frame of N particles. */
  long rows(int particles) {
    return switch (this) {
      case STEP, DIMENSIONS, COUNT -> 1;
      case BOX -> 6;
      default -> particles;
    };
  }

  /** Columns of each row. */
  int columns() {
    return this == POSITION || this == IMAGE ? 3 : 1;
  }

  long bytes(int particles) {
    return rows(particles) * columns() * type.bytes;
  }

  /** Whether the frames after the first have it too. */
  boolean changes() {
    return this == STEP || this == POSITION || this == IMAGE;
  }
}
