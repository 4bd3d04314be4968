package org.absorb.ui.analyses.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.parameter.BadInputException;
import org.absorb.runner.analyse.Rules;
import org.absorb.runner.analyse.Runs;
import org.absorb.runner.analyse.SavedAnalysis;
import org.absorb.spi.analysis.RunData;
import org.absorb.store.Project;

/** What is to be said of an experiment: by the rules, and by the analyses that were saved. */
final class Judging {

  private Judging() {}

  /** Findings, the gravest first. In a task: reads logs. */
  static List<Finding> of(Project project, String experiment, Catalog catalog) {
    List<RunData> runs = Runs.of(project, List.of(experiment), catalog);
    List<Finding> findings = new ArrayList<>(new Rules(catalog).judge(runs));
    Set<String> ids = new HashSet<>();
    runs.forEach(run -> ids.add(run.id().hex()));
    for (Path file : files(project.analyses())) {
      try {
        SavedAnalysis.read(file).findings().stream()
            .filter(finding -> finding.runs().stream().anyMatch(ids::contains))
            .forEach(findings::add);
      } catch (BadInputException e) {
        continue; // whoever opens it is told
      }
    }
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return findings.stream().distinct().toList();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
