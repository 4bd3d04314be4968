package org.absorb.model.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Value;

/** SHA-256, of bytes and of canonical JSON. */
public final class Digest {

  private Digest() {}

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of a value's canonical JSON in UTF-8. */
  public static byte[] of(Value value) {
    return of(CanonicalJson.write(value));
  }

  /** The digest of a text in UTF-8. */
  public static byte[] of(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** All bytes in lower case hexadecimal. */
  public static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }
}
