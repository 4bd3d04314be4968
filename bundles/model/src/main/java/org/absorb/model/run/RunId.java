package org.absorb.model.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.CanonicalJson;

/**
 * A run's identity: the first 16 hexadecimal digits of SHA-256 over the canonical JSON array of its
 * physics key and replica. Two runs with one id have the same bits.
 *
 * @param hex 16 lower case hexadecimal digits
 */
public record RunId(String hex) implements Comparable<RunId> {

  private static final int DIGITS = 16;

  public RunId {
    if (!isOne(hex)) {
      throw new IllegalArgumentException(
          "\"" + hex + "\" is no run id: it has 16 hexadecimal digits");
    }
  }

  /** Whether a text is an id. */
  public static boolean isOne(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return text.length() == DIGITS;
  }

  public static RunId of(Specification specification, int replica) {
    return of(specification).apply(replica);
  }

  /**
   * The ids of a specification's replicas, for when there are many: what they share is read once.
   */
  public static IntFunction<RunId> of(Specification specification) {
    MessageDigest physics = Digest.sha256();
    physics.update(utf8("[" + CanonicalJson.write(specification.physics()) + ","));
    return replica -> {
      try {
        MessageDigest digest = (MessageDigest) physics.clone();
        byte[] all = digest.digest(utf8(replica + "]"));
        return new RunId(Digest.hex(Arrays.copyOf(all, DIGITS / 2)));
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("every Java's SHA-256 can be copied", e);
      }
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // Written out: there are tables of a hundred thousand, and what a record does by itself is slower
  // while code is young.
  @Override
  public boolean equals(Object other) {
    return other instanceof RunId that && hex.equals(that.hex);
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  @Override
  public int compareTo(RunId other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
