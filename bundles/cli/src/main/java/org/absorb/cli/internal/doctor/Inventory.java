package org.absorb.cli.internal.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a folder with their checksums, as {@code sha256sum} writes them.
 *
 * @param sums SHA-256 in hexadecimal, by the file's name relative to the folder
 */
record Inventory(Map<String, String> sums) {

  private static final String SEPARATOR = "  ";

  /**
   * @throws IOException if it cannot be read, or a line is no sum and name
   */
  static Inventory read(Path file) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(SEPARATOR, 2);
      if (parts.length < 2) {
        throw new IOException(file + ": " + line);
      }
      sums.put(parts[1].startsWith("./") ? parts[1].substring(2) : parts[1], parts[0]);
    }
    return new Inventory(sums);
  }

  int size() {
    return sums.size();
  }

  /** The names of those that are missing from a folder, cannot be read, or are others. */
  List<String> damaged(Path folder) {
    List<String> damaged = new ArrayList<>();
    sums.forEach(
        (name, sum) -> {
          if (!sum.equals(sum(folder.resolve(name)))) {
            damaged.add(name);
          }
        });
    return damaged;
  }

  private static String sum(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
