package org.absorb.model.run;

import java.util.List;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.Tree;
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
    Value seed = Value.of(specification.seed());
    Tree whole = specification.tree();
    Value system = whole.tree("system");
    Value dynamics = whole.tree("dynamics");
    return new Seeds(
        Digest.word(Value.of(List.of(seed, Value.of("start"), system, Value.of(replica)))),
        Digest.word(
            Value.of(List.of(seed, Value.of("noise"), system, dynamics, Value.of(replica)))));
  }
}
