package org.absorb.model.run;

import java.nio.ByteBuffer;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Value;

/**
 * The seeds of one run, derived and never typed. Schemes on the same system share their starts;
 * replicas share nothing; adding a point to a sweep changes no other.
 *
 * @param start of initial positions and radii: H(seed, "start", system, replica)
 * @param noise of the dynamics: H(seed, "noise", system, dynamics, replica)
 */
public record Seeds(long start, long noise) {

  public static Seeds of(Specification specification, int replica) {
    String seed = CanonicalJson.write(Value.of(specification.seed()));
    String system = CanonicalJson.write(specification.systemTree());
    String dynamics = CanonicalJson.write(specification.dynamics().tree());
    return new Seeds(
        word("[" + seed + ",\"start\"," + system + "," + replica + "]"),
        word("[" + seed + ",\"noise\"," + system + "," + dynamics + "," + replica + "]"));
  }

  /** The first 8 bytes of the digest, the first the highest. */
  private static long word(String canonical) {
    return ByteBuffer.wrap(Digest.of(canonical)).getLong();
  }
}
