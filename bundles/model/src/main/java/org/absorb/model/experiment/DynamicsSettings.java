package org.absorb.model.experiment;

import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.value.Tree;

/**
 * What a dynamics is set by beside its scheme: the fields of {@code "dynamics"} in files that every
 * scheme has, because the engine does what they say.
 *
 * @param potential what particles feel
 * @param thermalNoise D_th, in squared diameters: every particle also moves by {@code sqrt(D_th h)
 *     xi} on every axis in every step; 0 for none
 * @param displacementCap the farthest, in diameters, that a step moves a pair's ends apart (a
 *     reciprocal scheme) or a particle (any other); 0 for no cap
 */
public record DynamicsSettings(
    @Parameter(symbol = "U", kind = "potential", byDefault = "{\"type\": \"potential.linear\"}")
        Component potential,
    @Parameter(
            symbol = "D_th",
            unit = "D^2",
            min = 0,
            max = 1,
            byDefault = "0",
            logarithmic = true,
            unwritten = true,
            advanced = true)
        double thermalNoise,
    @Parameter(
            symbol = "d_max",
            unit = "D",
            min = 0,
            max = 100,
            byDefault = "0",
            logarithmic = true,
            unwritten = true,
            advanced = true)
        double displacementCap) {

  /** The field of the dynamics that holds the potential. */
  public static final String POTENTIAL = "potential";

  /** Their declaration. */
  public static final Declaration<DynamicsSettings> DECLARATION =
      Declaration.of(DynamicsSettings.class);

  private static final Set<String> KEYS =
      DECLARATION.fields().stream().map(Field::key).collect(Collectors.toUnmodifiableSet());

  /** The engine's own fields of complete dynamics. */
  public static DynamicsSettings of(Component dynamics) {
    return DECLARATION.bind(of(dynamics.settings()));
  }

  /** The scheme with its own parameters: dynamics without the engine's fields. */
  public static Component scheme(Component dynamics) {
    return new Component(dynamics.type(), without(dynamics.settings()));
  }

  /** The potential of complete dynamics. */
  public static Component potential(Component dynamics) {
    return Component.of(dynamics.settings().tree(POTENTIAL));
  }

  /** Of the fields of a dynamics, those that are declared here. */
  public static Tree of(Tree dynamics) {
    return chosen(dynamics, true);
  }

  /** Of the fields of a dynamics, all others: the scheme's. */
  public static Tree without(Tree dynamics) {
    return chosen(dynamics, false);
  }

  private static Tree chosen(Tree dynamics, boolean ours) {
    Tree rest = dynamics;
    for (String key : dynamics.fields().keySet()) {
      rest = KEYS.contains(key) == ours ? rest : rest.without(key);
    }
    return rest;
  }
}
