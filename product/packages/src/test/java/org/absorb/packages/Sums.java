package org.absorb.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Checksums as {@code sha256sum} writes them: name to sum. */
final class Sums {

  private Sums() {}

  static Map<String, String> read(Path file) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("  ", 2);
      sums.put(parts[1].replaceFirst("^\\./", ""), parts[0]);
    }
    return sums;
  }

  static String of(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
