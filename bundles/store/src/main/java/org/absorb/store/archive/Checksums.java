package org.absorb.store.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;

/** The lines of {@code SHA256SUMS}: 64 hexadecimal digits, two spaces, a path. */
final class Checksums {

  private static final Messages WORDS = Messages.of(Checksums.class);
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  private Checksums() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /**
   * Reads them: path to checksum.
   *
   * @throws BadInputException naming the archive and the line
   */
  static Map<String, String> read(String text, Object archive) {
    Map<String, String> sums = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches() || sums.put(matcher.group(2), matcher.group(1)) != null) {
        throw new BadInputException(WORDS.get("sums.line", archive, Integer.toString(number)));
      }
    }
    return sums;
  }
}
