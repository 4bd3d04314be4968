package org.absorb.engine.specification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.absorb.engine.Model;
import org.absorb.engine.SimulationException;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.experiment.Stage;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Choice;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.Column;
import org.absorb.model.text.Messages;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.potential.Potential;
import org.absorb.spi.scheme.Scheme;

/**
 * Checks one cell's document against what is installed and writes every default out.
 *
 * <p>Keeps the declarations it has read: make one for a batch of cells, and a new one when plugins
 * may have changed. One thread.
 */
public final class Resolver {

  private static final Messages WORDS = Messages.of(Resolver.class);
  private static final Declaration<SystemSettings> SYSTEM = Declaration.of(SystemSettings.class);
  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);
  private static final Value DEFAULT_OBSERVE =
      JsonText.read("[{\"type\": \"activity\"}, {\"type\": \"energy\"}]");
  private static final Component CAPPED = Component.of("capped");
  private static final List<String> PARTS =
      List.of("system", "dynamics", "protocol", "observe", "seed");

  private final Catalog catalog;
  private final Map<Kind<?>, Map<String, Known>> known = new ConcurrentHashMap<>();

  /** One extension; its declaration is read when a document first names it. */
  private static final class Known {

    private final Entry entry;
    private Declaration<?> declaration;

    Known(Entry entry) {
      this.entry = entry;
    }

    Entry entry() {
      return entry;
    }

    Declaration<?> declaration() {
      if (declaration == null) {
        declaration = entry.declaration();
      }
      return declaration;
    }
  }

  public Resolver(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The complete specification of a cell's document (system, dynamics, protocol, observe, seed).
   *
   * @param problems what is wrong goes here, with full paths
   * @return {@code null} if anything is wrong
   */
  public Specification resolve(Tree document, Problems problems) {
    Problems own = new Problems();
    Specification specification = resolveInto(document, own);
    own.list().forEach(problem -> problems.add(problem.path(), problem.found(), problem.rule()));
    return own.isEmpty() ? specification : null;
  }

  /**
   * The same for a single document.
   *
   * @throws BadInputException if anything is wrong
   */
  public Specification resolve(Tree document) {
    Problems problems = new Problems();
    Specification specification = resolve(document, problems);
    problems.raise();
    return specification;
  }

  private Specification resolveInto(Tree document, Problems problems) {
    for (var field : document.fields().entrySet()) {
      if (!PARTS.contains(field.getKey())) {
        problems.add(
            Path.of(field.getKey()),
            field.getValue(),
            WORDS.get("unknown", String.join(", ", PARTS)));
      }
    }
    Tree system =
        SYSTEM.complete(
            part(document, "system", problems), Path.of("system"), this::complete, problems);
    Value law = document.get("dynamics").orElse(null);
    Tree dynamics = dynamics(law, Path.of("dynamics"), problems);
    Tree written = part(document, "protocol", problems);
    Tree steps = steps(Spelling.plain(written, law), law, problems);
    Tree protocol = PROTOCOL.complete(steps, Path.of("protocol"), this::complete, problems);
    List<Component> observe =
        capped(dynamics, observe(document.get("observe").orElse(DEFAULT_OBSERVE), problems));
    long seed = seed(document.get("seed").orElse(Value.of(1)), problems);
    if (!problems.isEmpty()) {
      return null;
    }
    Specification whole =
        new Specification(
            SYSTEM.bind(system),
            Component.of(dynamics),
            PROTOCOL.bind(protocol),
            observe,
            seed,
            new TreeMap<>());
    whole = versioned(whole);
    columns(whole, problems);
    return check(whole, written.fields().containsKey("stopWhen"), problems);
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
                Path.of("protocol.clock"), Value.of("natural"), WORDS.get("timeless", type)));
    return steps;
  }

  /** The natural time of a step; not-a-number for dynamics that are refused in any case. */
  private double clock(Value dynamics, Set<String> timeless) {
    Problems own = new Problems();
    Component whole = Component.of(dynamics(dynamics, Path.of("dynamics"), own));
    if (!own.isEmpty()) {
      return Double.NaN;
    }
    Component law = new Component(whole.type(), DynamicsSettings.without(whole.settings()));
    Scheme scheme = make(Kind.SCHEME, law, "dynamics", own);
    if (scheme == null) {
      return Double.NaN;
    }
    if (scheme.law().clock() == 0) {
      timeless.add(whole.type());
    }
    return scheme.law().clock();
  }

  /** Completes a component by its plugin's declaration. */
  private Tree complete(String kindName, Tree component, Path at, Problems problems) {
    if (kindName.equals(Stage.DYNAMICS)) {
      return dynamics(component, at, problems);
    }
    Kind<?> kind = Kind.of(kindName);
    Component given = Component.of(component);
    Known plugin = known(kind).get(given.type());
    if (plugin == null) {
      problems.add(
          at.then(Component.TYPE),
          Value.of(given.type()),
          WORDS.get("type", kind.name(), ids(kind)));
      return component;
    }
    try {
      Problems own = new Problems();
      Tree settings = plugin.declaration().complete(given.settings(), at, this::complete, own);
      own.list().forEach(problem -> problems.add(problem.path(), problem.found(), problem.rule()));
      Component complete = new Component(given.type(), settings);
      return (own.isEmpty() ? plugin.entry().pin(complete, catalog.sources()) : complete).tree();
    } catch (IllegalArgumentException refused) {
      problems.add(at, null, refused.getMessage());
      return component;
    } catch (BadInputException | SimulationException unusable) {
      problems.add(at.then(Component.TYPE), null, unusable.getMessage());
      return component;
    }
  }

  /** The dynamics: a scheme's own settings and, beside them, the engine's. */
  private Tree dynamics(Value value, Path at, Problems problems) {
    Tree written =
        value instanceof Value.Text id
            ? Component.of(id.value()).tree()
            : value instanceof Tree tree ? tree : null;
    if (written == null || Component.of(written) == null) {
      Path where = written == null ? at : at.then(Component.TYPE);
      problems.add(
          where,
          written == null ? value : written.get(Component.TYPE).orElse(null),
          WORDS.get("type", Kind.SCHEME.name(), ids(Kind.SCHEME)));
      return Tree.EMPTY;
    }
    Tree engines =
        DynamicsSettings.DECLARATION.complete(
            DynamicsSettings.of(written), at, this::complete, problems);
    Tree whole = complete(Kind.SCHEME.name(), DynamicsSettings.without(written), at, problems);
    for (var field : engines.fields().entrySet()) {
      whole = whole.with(field.getKey(), field.getValue());
    }
    return whole;
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
            Tree.EMPTY.with("observe", written), Path.ROOT, this::complete, problems);
    return problems.isEmpty() ? declaration.bind(whole).observe() : List.of();
  }

  private static long seed(Value written, Problems problems) {
    if (written instanceof Value.Decimal number
        && number.value().scale() <= 0
        && number.value().signum() >= 0
        && number.value().precision() - number.value().scale() <= 16
        && number.value().longValueExact() < 1L << 53) {
      return number.value().longValueExact();
    }
    problems.add(Path.of("seed"), written, WORDS.get("seed", Long.toString((1L << 53) - 1)));
    return 0;
  }

  private static Tree part(Tree document, String name, Problems problems) {
    Value value = document.get(name).orElse(Tree.EMPTY);
    if (value instanceof Tree tree) {
      return tree;
    }
    problems.add(Path.of(name), value, WORDS.get("group"));
    return Tree.EMPTY;
  }

  private Specification versioned(Specification whole) {
    SortedMap<String, Integer> versions = new TreeMap<>();
    for (Component dynamics : whole.allDynamics()) {
      version(versions, Kind.SCHEME, dynamics);
      version(versions, Kind.POTENTIAL, whole.under(dynamics).potential());
    }
    version(versions, Kind.INITIAL, whole.system().initial());
    version(versions, Kind.RADII, whole.system().radii());
    return new Specification(
        whole.system(),
        whole.dynamics(),
        whole.protocol(),
        whole.observe(),
        whole.seed(),
        versions);
  }

  private void version(SortedMap<String, Integer> versions, Kind<?> kind, Component component) {
    versions.put(component.type(), known(kind).get(component.type()).entry().physicsVersion());
  }

  /** No two observables may write the same column. */
  private void columns(Specification whole, Problems problems) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < whole.observe().size(); i++) {
      Component component = whole.observe().get(i);
      Path at = Path.of("observe").then(i);
      try {
        for (Column column : catalog.make(Kind.OBSERVABLE, component).columns()) {
          if (!names.add(column.name()) || column.name().equals("k")) {
            problems.add(at, component.tree(), WORDS.get("column", column.name()));
          }
        }
      } catch (IllegalArgumentException | SimulationException e) {
        problems.add(at, null, e.getMessage());
      }
    }
    StopWhen stop = whole.protocol().stopWhen();
    if ((stop == StopWhen.STEADY || stop == StopWhen.PRECISION)
        && !names.contains(Protocol.WATCHED)) {
      problems.add(
          Path.of("protocol.stopWhen"),
          Value.of(Choice.written(stop)),
          WORDS.get("unobserved", Protocol.WATCHED));
    }
  }

  /** What can only be checked with the objects made. */
  private Specification check(Specification whole, boolean stopGiven, Problems problems) {
    Protocol protocol = whole.protocol();
    if (protocol.transientSteps() > protocol.steps()) {
      problems.add(
          Path.of("protocol.transient"),
          Value.of(protocol.transientSteps()),
          WORDS.get("transient", Long.toString(protocol.steps())));
    }
    stages(protocol, problems);
    try {
      whole.system().boxRatios();
    } catch (IllegalArgumentException e) {
      problems.add(Path.of("system.box"), Value.of(whole.system().box()), e.getMessage());
    }
    make(Kind.INITIAL, whole.system().initial(), "system.initial", problems);
    make(Kind.RADII, whole.system().radii(), "system.radii", problems);
    String restless = restless(whole, problems);
    if (restless.isEmpty()) {
      return whole;
    }
    if (stopGiven && protocol.stopWhen() == StopWhen.ABSORBED) {
      problems.add(
          Path.of("protocol.stopWhen"),
          Value.of(Choice.written(StopWhen.ABSORBED)),
          WORDS.get("restless", restless));
    }
    if (protocol.stopWhen() != StopWhen.ABSORBED) {
      return whole;
    }
    return whole.with(protocol.stopping(StopWhen.NEVER));
  }

  /** Stages begin one after the other, within the run. */
  private static void stages(Protocol protocol, Problems problems) {
    long before = 0;
    for (int i = 0; i < protocol.stages().size(); i++) {
      long from = protocol.stages().get(i).from();
      Path at = Path.of("protocol.stages").then(i).then("from");
      if (from <= before) {
        problems.add(at, Value.of(from), WORDS.get("stage.after", Long.toString(before)));
      } else if (from >= protocol.steps()) {
        problems.add(
            at, Value.of(from), WORDS.get("stage.within", Long.toString(protocol.steps())));
      }
      before = from;
    }
  }

  /** The first of the schemes under which a run never comes to rest; empty if there is none. */
  private String restless(Specification whole, Problems problems) {
    String restless = "";
    List<Component> all = whole.allDynamics();
    for (int i = 0; i < all.size(); i++) {
      Specification stage = whole.under(all.get(i));
      Path at =
          i == 0 ? Path.of("dynamics") : Path.of("protocol.stages").then(i - 1).then("dynamics");
      Scheme scheme = make(Kind.SCHEME, stage.scheme(), at.toString(), problems);
      Potential potential =
          make(
              Kind.POTENTIAL,
              stage.potential(),
              at.then(Specification.POTENTIAL).toString(),
              problems);
      if (scheme != null
          && potential != null
          && restless.isEmpty()
          && !Model.absorbing(scheme.law(), potential, stage.motion().thermalNoise())) {
        restless = stage.dynamics().type();
      }
    }
    return restless;
  }

  private <T> T make(Kind<T> kind, Component component, String at, Problems problems) {
    try {
      return catalog.make(kind, component);
    } catch (IllegalArgumentException | SimulationException e) {
      problems.add(Path.of(at), null, e.getMessage());
      return null;
    }
  }

  private Map<String, Known> known(Kind<?> kind) {
    return known.computeIfAbsent(
        kind,
        k ->
            catalog.entries(k).stream()
                .collect(Collectors.toMap(Entry::id, Known::new, (a, b) -> a, TreeMap::new)));
  }

  private String ids(Kind<?> kind) {
    return String.join(", ", known(kind).keySet());
  }
}
