package org.absorb.model.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * One cell, complete: every default written out and every field checked. What the engine runs, and
 * what {@code run.json} records.
 *
 * @param system the particles and their box
 * @param dynamics the scheme with all its parameters and the field {@code potential}
 * @param protocol how long, and what is kept
 * @param observe the observables
 * @param seed of the experiment, 0 to 2^53 - 1
 * @param physicsVersions of every plugin that decides bits, by id
 */
public record Specification(
    SystemSettings system,
    Component dynamics,
    Protocol protocol,
    List<Component> observe,
    long seed,
    SortedMap<String, Integer> physicsVersions) {

  private static final Declaration<SystemSettings> SYSTEM = Declaration.of(SystemSettings.class);
  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);

  public Specification {
    observe = List.copyOf(observe);
    physicsVersions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(physicsVersions));
  }

  /** The potential of the dynamics. */
  public Component potential() {
    return DynamicsSettings.potential(dynamics);
  }

  /** The scheme with its own parameters: the dynamics without the engine's fields. */
  public Component scheme() {
    return DynamicsSettings.scheme(dynamics);
  }

  /** The engine's own fields of the dynamics. */
  public DynamicsSettings motion() {
    return DynamicsSettings.of(dynamics);
  }

  /** The document with all defaults: system, dynamics, protocol, observe, seed. */
  public Tree tree() {
    return Tree.EMPTY
        .with("system", systemTree())
        .with("dynamics", dynamics.tree())
        .with("protocol", PROTOCOL.tree(protocol))
        .with("observe", Value.of(observe.stream().map(Component::tree).toList()))
        .with("seed", Value.of(seed));
  }

  /** The system with all defaults. */
  public Tree systemTree() {
    return SYSTEM.tree(system);
  }

  /** What decides the bits of a run, and so its identity. */
  public Tree physics() {
    Map<String, Value> plugins = new LinkedHashMap<>();
    physicsVersions.forEach((plugin, version) -> plugins.put(plugin, Value.of(version)));
    Value none = Value.of(List.of());
    Value stages =
        protocol.stages().isEmpty() ? none : PROTOCOL.tree(protocol).get("stages").orElse(none);
    Map<String, Value> physics = new LinkedHashMap<>();
    physics.put("system", systemTree());
    physics.put("dynamics", dynamics.tree());
    physics.put("stages", stages);
    physics.put("seed", Value.of(seed));
    physics.put("plugins", new Tree(plugins));
    return new Tree(physics);
  }

  /** The dynamics of every stage, in order; without stages the one there is. */
  public List<Component> allDynamics() {
    List<Component> all = new ArrayList<>(List.of(dynamics));
    protocol.stages().forEach(stage -> all.add(stage.dynamics()));
    return all;
  }

  /** This under other dynamics, by themselves. */
  public Specification under(Component other) {
    return new Specification(system, other, protocol, observe, seed, physicsVersions);
  }

  /** The same physics under another protocol: an extended run, another schedule. */
  public Specification with(Protocol other) {
    return new Specification(system, dynamics, other, observe, seed, physicsVersions);
  }

  /** The same physics, observed otherwise. */
  public Specification observing(List<Component> others) {
    return new Specification(system, dynamics, protocol, others, seed, physicsVersions);
  }
}
