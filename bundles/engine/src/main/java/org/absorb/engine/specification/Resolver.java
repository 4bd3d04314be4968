package org.absorb.engine.specification;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problems;
import org.absorb.model.parameter.Unknown;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Checks one cell's document against what is installed and writes every default out.
 *
 * <p>Keeps what it has read of plugins and of documents, so that what the cells of a sweep share is
 * checked once: make one for a batch of cells, and a new one when plugins, or files that documents
 * name, may have changed. One thread.
 */
public final class Resolver {

  private static final Value DEFAULT_OBSERVE =
      JsonText.read("[{\"type\": \"activity\"}, {\"type\": \"energy\"}]");
  private static final List<String> PARTS =
      List.of("system", "dynamics", "protocol", "observe", "seed");

  private final Systems systems;
  private final Procedures procedures;

  public Resolver(Catalog catalog) {
    Extensions extensions = new Extensions(catalog);
    this.systems = new Systems(extensions);
    this.procedures = new Procedures(extensions);
  }

  /**
   * The complete specification of a cell's document (system, dynamics, protocol, observe, seed).
   *
   * @param problems what is wrong goes here, with full paths
   * @return {@code null} if anything is wrong
   */
  public Specification resolve(Tree document, Problems problems) {
    Problems own = new Problems();
    for (var field : document.fields().entrySet()) {
      if (!PARTS.contains(field.getKey())) {
        own.add(
            Path.ROOT.then(field.getKey()), field.getValue(), Unknown.field(field.getKey(), PARTS));
      }
    }
    Systems.Found system = systems.of(part(document, "system", own), own);
    Procedures.Found procedure =
        procedures.of(
            new Procedures.Written(
                document.get("dynamics").orElse(null),
                part(document, "protocol", own),
                document.get("observe").orElse(DEFAULT_OBSERVE)),
            own);
    long seed = seed(document.get("seed").orElse(Value.of(1)), own);
    problems.addAll(own);
    if (!own.isEmpty()) {
      return null;
    }
    SortedMap<String, Integer> versions = new TreeMap<>(procedure.versions());
    versions.putAll(system.versions());
    return new Specification(
        system.system(),
        procedure.dynamics(),
        procedure.protocol(),
        procedure.observe(),
        seed,
        versions);
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

  private static Tree part(Tree document, String name, Problems problems) {
    Value value = document.get(name).orElse(Tree.EMPTY);
    if (value instanceof Tree tree) {
      return tree;
    }
    problems.add(Path.ROOT.then(name), value, Words.get("group"));
    return Tree.EMPTY;
  }

  private static long seed(Value written, Problems problems) {
    if (written instanceof Value.Decimal number
        && number.value().scale() <= 0
        && number.value().signum() >= 0
        && number.value().precision() - number.value().scale() <= 16
        && number.value().longValueExact() < 1L << 53) {
      return number.value().longValueExact();
    }
    problems.add(Path.of("seed"), written, Words.get("seed", Long.toString((1L << 53) - 1)));
    return 0;
  }
}
