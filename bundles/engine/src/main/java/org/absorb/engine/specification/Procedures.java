package org.absorb.engine.specification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.engine.Model;
import org.absorb.engine.SimulationException;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.parameter.Choice;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Column;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Scheme;

/**
 * Checks what documents say is done with a system: dynamics, protocol and observables, each
 * combination once. One thread.
 */
final class Procedures {

  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);
  private static final Component CAPPED = Component.of("capped");

  private final Extensions extensions;
  private final ReadOnce<Written, Found> known = new ReadOnce<>(this::read);

  /** As a document has it. */
  record Written(Value dynamics, Tree protocol, Value observe) {}

  /**
   * A complete procedure.
   *
   * @param versions the physics versions of its plugins, by id
   */
  record Found(
      Component dynamics,
      Protocol protocol,
      List<Component> observe,
      SortedMap<String, Integer> versions) {}

  Procedures(Extensions extensions) {
    this.extensions = extensions;
  }

  /** The procedure written so; {@code null} if anything is wrong. */
  Found of(Written written, Problems problems) {
    return known.of(written, problems);
  }

  private Found read(Written written, Problems problems) {
    Tree dynamics = extensions.dynamics(written.dynamics(), Path.of("dynamics"), problems);
    Tree plain = Spelling.plain(written.protocol(), written.dynamics());
    Tree steps = steps(plain, written.dynamics(), problems);
    Tree whole = PROTOCOL.complete(steps, Path.of("protocol"), extensions::complete, problems);
    List<Component> observe = capped(dynamics, observe(written.observe(), problems));
    if (!problems.isEmpty()) {
      return null;
    }
    Protocol protocol = PROTOCOL.bind(whole);
    columns(observe, protocol.stopWhen(), problems);
    boolean stopGiven = written.protocol().fields().containsKey("stopWhen");
    Component law = Component.of(dynamics);
    List<Component> all = new ArrayList<>(List.of(law));
    protocol.stages().forEach(stage -> all.add(stage.dynamics()));
    return new Found(law, checked(protocol, all, stopGiven, problems), observe, versions(all));
  }

  /** A protocol in steps, whatever it is written in. */
  private Tree steps(Tree plain, Value dynamics, Problems problems) {
    if (!Spelling.isNatural(plain)) {
      return plain;
    }
    Set<String> timeless = new HashSet<>();
    Tree steps = Spelling.inSteps(plain, dynamics, law -> clock(law, timeless));
    timeless.forEach(
        type ->
            problems.add(
                Path.of("protocol.clock"), Value.of("natural"), Words.get("timeless", type)));
    return steps;
  }

  /** The natural time of a step; not-a-number for dynamics that are refused in any case. */
  private double clock(Value dynamics, Set<String> timeless) {
    Problems own = new Problems();
    Component whole = Component.of(extensions.dynamics(dynamics, Path.of("dynamics"), own));
    if (!own.isEmpty()) {
      return Double.NaN;
    }
    Component law = new Component(whole.type(), DynamicsSettings.without(whole.settings()));
    Scheme scheme = extensions.make(Kind.SCHEME, law, Path.of("dynamics"), own);
    if (scheme == null) {
      return Double.NaN;
    }
    if (scheme.law().clock() == 0) {
      timeless.add(whole.type());
    }
    return scheme.law().clock();
  }

  private record Observed(@Parameter(kind = "observable") List<Component> observe) {}

  /** Where a cap may act, how often it does belongs into the log. */
  private static List<Component> capped(Tree dynamics, List<Component> observe) {
    if (dynamics.get("displacementCap").isEmpty()
        || observe.stream().anyMatch(each -> each.type().equals(CAPPED.type()))) {
      return observe;
    }
    List<Component> all = new ArrayList<>(observe);
    all.add(CAPPED);
    return all;
  }

  private List<Component> observe(Value written, Problems problems) {
    Declaration<Observed> declaration = Declaration.of(Observed.class);
    Tree whole =
        declaration.complete(
            Tree.EMPTY.with("observe", written), Path.ROOT, extensions::complete, problems);
    return problems.isEmpty() ? declaration.bind(whole).observe() : List.of();
  }

  /** No two observables may write the same column. */
  private void columns(List<Component> observe, StopWhen stop, Problems problems) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < observe.size(); i++) {
      Component component = observe.get(i);
      Path at = Path.of("observe").then(i);
      Observable made = extensions.make(Kind.OBSERVABLE, component, at, problems);
      for (Column column : made == null ? List.<Column>of() : columns(made, at, problems)) {
        if (!names.add(column.name()) || column.name().equals("k")) {
          problems.add(at, component.tree(), Words.get("column", column.name()));
        }
      }
    }
    if ((stop == StopWhen.STEADY || stop == StopWhen.PRECISION)
        && !names.contains(Protocol.WATCHED)) {
      problems.add(
          Path.of("protocol.stopWhen"),
          Value.of(Choice.written(stop)),
          Words.get("unobserved", Protocol.WATCHED));
    }
  }

  private static List<Column> columns(Observable observable, Path at, Problems problems) {
    try {
      return observable.columns();
    } catch (IllegalArgumentException | SimulationException e) {
      problems.add(at, null, e.getMessage());
      return List.of();
    }
  }

  /** The protocol that is run, as far as that can be told before there is a system. */
  private Protocol checked(
      Protocol protocol, List<Component> dynamics, boolean stopGiven, Problems problems) {
    if (protocol.transientSteps() > protocol.steps()) {
      problems.add(
          Path.of("protocol.transient"),
          Value.of(protocol.transientSteps()),
          Words.get("transient", Long.toString(protocol.steps())));
    }
    stages(protocol, problems);
    String restless = restless(dynamics, problems);
    if (restless.isEmpty() || protocol.stopWhen() != StopWhen.ABSORBED) {
      return protocol;
    }
    if (stopGiven) {
      problems.add(
          Path.of("protocol.stopWhen"),
          Value.of(Choice.written(StopWhen.ABSORBED)),
          Words.get("restless", restless));
    }
    return protocol.stopping(StopWhen.NEVER);
  }

  /** Stages begin one after the other, within the run. */
  private static void stages(Protocol protocol, Problems problems) {
    long before = 0;
    for (int i = 0; i < protocol.stages().size(); i++) {
      long from = protocol.stages().get(i).from();
      Path at = Path.of("protocol.stages").then(i).then("from");
      if (from <= before) {
        problems.add(at, Value.of(from), Words.get("stage.after", Long.toString(before)));
      } else if (from >= protocol.steps()) {
        problems.add(
            at, Value.of(from), Words.get("stage.within", Long.toString(protocol.steps())));
      }
      before = from;
    }
  }

  /** The first of the schemes under which a run never comes to rest; empty if there is none. */
  private String restless(List<Component> all, Problems problems) {
    String restless = "";
    for (int i = 0; i < all.size(); i++) {
      Path at =
          i == 0 ? Path.of("dynamics") : Path.of("protocol.stages").then(i - 1).then("dynamics");
      Component law = all.get(i);
      Scheme scheme = extensions.make(Kind.SCHEME, DynamicsSettings.scheme(law), at, problems);
      Potential potential =
          extensions.make(
              Kind.POTENTIAL,
              DynamicsSettings.potential(law),
              at.then(DynamicsSettings.POTENTIAL),
              problems);
      if (scheme != null
          && potential != null
          && restless.isEmpty()
          && !Model.absorbing(scheme.law(), potential, DynamicsSettings.of(law).thermalNoise())) {
        restless = law.type();
      }
    }
    return restless;
  }

  private SortedMap<String, Integer> versions(List<Component> all) {
    SortedMap<String, Integer> versions = new TreeMap<>();
    for (Component law : all) {
      Component potential = DynamicsSettings.potential(law);
      versions.put(law.type(), extensions.version(Kind.SCHEME, law));
      versions.put(potential.type(), extensions.version(Kind.POTENTIAL, potential));
    }
    return versions;
  }
}
