package org.absorb.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Damages the content of a file: bits, bytes, cuts, repetitions, and words that are known to hurt
 * in the places of others; of archives also in an entry, so that checksums agree and what reads the
 * entry sees it. The same random numbers, the same damage.
 *
 * @param random where and how
 */
record Mutation(SplittableRandom random) {

  /** What stands for a number or a word. */
  private static final List<String> WORDS =
      List.of(
          "-1",
          "0",
          "1e999",
          "-1e308",
          "NaN",
          "null",
          "true",
          "4294967296",
          "99999999999999999999999999",
          "0.1e-320",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"../../../outside\"",
          "\"/outside\"",
          "\"java.lang.Runtime\"",
          "\"$(touch outside)\"",
          "{}",
          "[]",
          "[".repeat(5000),
          "{\"a\":".repeat(5000),
          "9".repeat(20_000),
          "\"" + "x".repeat(70_000) + "\"");

  /** What stands for the name of an entry. */
  private static final List<String> NAMES =
      List.of(
          "../../../outside", "/outside", "a/../../outside", "..\\outside", "past.x.position.npy");

  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[-+.\\w]+");

  /** One to three damages. */
  byte[] of(byte[] content) throws IOException {
    boolean archive = content.length > 1 && content[0] == 'P' && content[1] == 'K';
    return archive && random.nextBoolean() ? inside(content) : some(content);
  }

  /** The archive with one entry damaged or under another name, packed as it should be. */
  private byte[] inside(byte[] archive) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    String chosen = List.copyOf(entries.keySet()).get(random.nextInt(entries.size()));
    boolean renamed = random.nextInt(8) == 0;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        boolean here = entry.getKey().equals(chosen);
        String other = NAMES.get(random.nextInt(NAMES.size()));
        zip.putNextEntry(new ZipEntry(here && renamed ? other : entry.getKey()));
        zip.write(here && !renamed ? some(entry.getValue()) : entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private byte[] some(byte[] content) {
    byte[] damaged = content;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private byte[] once(byte[] content) {
    if (content.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(content.length);
    int end = at + 1 + random.nextInt(Math.min(content.length - at, 200));
    return switch (random.nextInt(8)) {
      case 0 -> set(content, at, content[at] ^ 1 << random.nextInt(8));
      case 1 -> set(content, at, new int[] {0, 0x7f, 0xff, '"', ',', '\n'}[random.nextInt(6)]);
      case 2 -> Arrays.copyOf(content, at);
      case 3 -> join(content, at, new byte[0], end);
      case 4 -> join(content, at, repeated(content, at, end), end);
      case 5 -> join(content, at, noise(1 + random.nextInt(16)), at);
      default -> word(content);
    };
  }

  /** Another word in the place of one. */
  private byte[] word(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    List<MatchResult> words = WORD.matcher(text).results().limit(4000).toList();
    if (words.isEmpty()) {
      return content;
    }
    MatchResult word = words.get(random.nextInt(words.size()));
    byte[] other = WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
    return join(content, word.start(), other, word.end());
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] repeated(byte[] content, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int times = 2 + random.nextInt(50); times > 0; times--) {
      out.write(content, from, to - from);
    }
    return out.toByteArray();
  }

  private static byte[] set(byte[] content, int at, int value) {
    byte[] changed = content.clone();
    changed[at] = (byte) value;
    return changed;
  }

  private static byte[] join(byte[] content, int head, byte[] middle, int tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(content, 0, head);
    out.writeBytes(middle);
    out.write(content, tail, content.length - tail);
    return out.toByteArray();
  }
}
