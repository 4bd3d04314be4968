package org.absorb.figures.internal;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts of a PNG: its tEXt chunks, and iTXt chunks that are not compressed. */
public final class PngText {

  private static final int SIGNATURE = 8;
  private static final int NAME = 4;
  private static final int CHECKSUM = 4;

  private PngText() {}

  /** By keyword; a damaged file gives what comes before the damage. */
  public static SortedMap<String, String> of(byte[] png) {
    SortedMap<String, String> texts = new TreeMap<>();
    ByteBuffer chunks = ByteBuffer.wrap(png);
    chunks.position(Math.min(SIGNATURE, png.length));
    while (chunks.remaining() >= Integer.BYTES + NAME + CHECKSUM) {
      int length = chunks.getInt();
      byte[] name = new byte[NAME];
      chunks.get(name);
      if (length < 0 || length > chunks.remaining() - CHECKSUM) {
        break;
      }
      byte[] content = new byte[length];
      chunks.get(content);
      chunks.position(chunks.position() + CHECKSUM);
      add(new String(name, StandardCharsets.US_ASCII), content, texts);
    }
    return texts;
  }

  private static void add(String chunk, byte[] content, SortedMap<String, String> texts) {
    int end = zero(content, 0);
    if (chunk.equals("tEXt") && end >= 0) {
      texts.put(text(content, 0, end), rest(content, end + 1, StandardCharsets.ISO_8859_1));
    } else if (chunk.equals("iTXt") && end >= 0 && end + 2 < content.length) {
      boolean plain = content[end + 1] == 0;
      int language = zero(content, end + 3);
      int translated = language < 0 ? -1 : zero(content, language + 1);
      if (plain && translated >= 0) {
        texts.put(text(content, 0, end), rest(content, translated + 1, StandardCharsets.UTF_8));
      }
    }
  }

  private static int zero(byte[] content, int from) {
    for (int i = from; i < content.length; i++) {
      if (content[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String text(byte[] content, int from, int to) {
    return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String rest(byte[] content, int from, Charset charset) {
    return new String(content, from, content.length - from, charset);
  }
}
