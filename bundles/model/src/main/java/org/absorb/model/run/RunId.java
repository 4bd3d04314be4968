package org.absorb.model.run;

import java.util.List;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.Value;

/**
 * A run's identity: the first 16 hexadecimal digits of SHA-256 over the canonical JSON array of its
 * physics key and replica. Two runs with one id have the same bits.
 *
 * @param hex 16 lower case hexadecimal digits
 */
public record RunId(String hex) implements Comparable<RunId> {

  public RunId {
    if (!hex.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException(
          "\"" + hex + "\" is no run id: it has 16 hexadecimal digits");
    }
  }

  public static RunId of(Specification specification, int replica) {
    Value key = Value.of(List.of(specification.physics(), Value.of(replica)));
    return new RunId(Digest.hex(Digest.of(key)).substring(0, 16));
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
