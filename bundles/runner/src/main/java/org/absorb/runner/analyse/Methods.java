package org.absorb.runner.analyse;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.spi.analysis.RunData;

/**
 * What a paper says of how its numbers came about.
 *
 * @param paragraph a few sentences: what was run, how, and how it was analysed
 * @param references BibTeX entries of the works that the plugins rest on; may be empty
 */
public record Methods(String paragraph, String references) {

  private static final Messages WORDS = Messages.of(Methods.class);

  /** For tests and imports: nothing to be said. */
  static final Methods NONE = new Methods("", "");

  /**
   * Of an analysis.
   *
   * @param settings complete
   */
  static Methods of(Entry analysis, Tree settings, List<RunData> runs, Catalog catalog) {
    List<RunData> finished =
        runs.stream().filter(run -> run.status() == RunStatus.FINISHED).toList();
    if (finished.isEmpty()) {
      return NONE;
    }
    List<Specification> specifications =
        finished.stream().map(RunData::specification).distinct().toList();
    Set<Entry> used = new LinkedHashSet<>();
    Set<String> schemes = new TreeSet<>();
    for (Specification specification : specifications) {
      for (Component dynamics : specification.allDynamics()) {
        catalog
            .find(Kind.SCHEME, dynamics.type())
            .ifPresentOrElse(
                scheme -> {
                  used.add(scheme);
                  schemes.add(scheme.label());
                },
                () -> schemes.add(dynamics.type()));
      }
    }
    used.add(analysis);
    String version = analysis.origin().get().version();
    String paragraph =
        WORDS.get(
            "methods",
            Numbers.count(finished.size()),
            String.join("; ", schemes),
            range(specifications, each -> each.system().particles()),
            range(specifications, each -> each.system().dimension()),
            range(specifications, each -> each.system().packingFraction()),
            range(specifications, each -> each.protocol().steps()),
            version,
            analysis.label(),
            analysis.id(),
            analysis.physicsVersion(),
            settings.fields().isEmpty() ? "" : " " + CanonicalJson.write(settings));
    return new Methods(paragraph, references(used));
  }

  private static String references(Collection<Entry> used) {
    return used.stream()
        .map(Entry::references)
        .flatMap(file -> Stream.of(file.split("(?m)(?=^@)")))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n\n"));
  }

  private static String range(List<Specification> all, ToDoubleFunction<Specification> value) {
    double[] values = all.stream().mapToDouble(value).sorted().toArray();
    String first = Numbers.exact(values[0]);
    String last = Numbers.exact(values[values.length - 1]);
    return first.equals(last) ? first : WORDS.get("methods.range", first, last);
  }

  /** The text of a file that holds both: Markdown. */
  String markdown() {
    return references.isEmpty()
        ? paragraph + "\n"
        : paragraph + "\n\n```bibtex\n" + references + "\n```\n";
  }
}
