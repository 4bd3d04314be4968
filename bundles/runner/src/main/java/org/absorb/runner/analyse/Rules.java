package org.absorb.runner.analyse;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Finding.Severity;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;

/** Judges runs by the rules that are installed. Any thread. */
public final class Rules {

  private static final Messages WORDS = Messages.of(Rules.class);

  private final Catalog catalog;

  public Rules(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * What is to be said of runs that are looked at together, the gravest first. Runs that are not
   * finished are left out. A rule that breaks down is a finding itself, which names it.
   */
  public List<Finding> judge(List<RunData> runs) {
    Map<String, RunData> finished = new TreeMap<>();
    for (RunData run : runs) {
      if (run.status() == RunStatus.FINISHED) {
        finished.merge(run.id().hex(), run, (a, b) -> a.steps() >= b.steps() ? a : b);
      }
    }
    if (finished.isEmpty()) {
      return List.of();
    }
    List<RunData> judged = List.copyOf(finished.values());
    List<Series> logs = logs(judged);
    List<Finding> findings = new ArrayList<>();
    for (Entry rule : catalog.entries(Kind.RULE)) {
      findings.addAll(judge(rule, judged));
    }
    Reference.reachabilityFence(logs);
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return findings;
  }

  /**
   * What most rules ask for, held so that it is read once; where it cannot be, they will meet it.
   */
  private static List<Series> logs(List<RunData> runs) {
    List<Series> logs = new ArrayList<>();
    try {
      runs.forEach(run -> logs.add(run.series()));
    } catch (RuntimeException e) {
      logs.clear();
    }
    return logs;
  }

  private List<Finding> judge(Entry rule, List<RunData> runs) {
    try {
      Tree defaults =
          rule.declaration()
              .complete(
                  Tree.EMPTY, Path.ROOT, (kind, component, at, found) -> component, new Problems());
      return List.copyOf(catalog.make(Kind.RULE, new Component(rule.id(), defaults)).judge(runs));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      String plugin = rule.origin().get().name();
      return List.of(
          new Finding(
              Severity.NOTE,
              WORDS.get("rule.threw", rule.id(), plugin, e),
              WORDS.get("rule.remedy", plugin),
              List.of()));
    }
  }
}
