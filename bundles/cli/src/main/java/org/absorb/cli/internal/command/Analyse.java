package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.analysis.ProjectAnalysis;
import org.absorb.cli.internal.terminal.Numbers;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Project;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb analyse}: an analysis of a project, its result and its figures. */
@CommandLine.Command(name = "analyse")
final class Analyse extends Command {

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "ANALYSIS", index = "1")
  private String analysis;

  @Option(names = "--set", paramLabel = "PATH=VALUE")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--experiment", paramLabel = "NAME")
  private List<String> experiments = new ArrayList<>();

  @Option(names = "--json")
  private boolean json;

  Analyse(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Project project = Project.open(folder);
    ProjectAnalysis.Report report;
    try (Progress progress = new Progress(terminal())) {
      report =
          new ProjectAnalysis(project, services().get(Catalog.class))
              .run(analysis, Assignments.apply(Tree.EMPTY, settings), experiments, (share, doing) -> tell(progress, share, doing));
    } catch (CancellationException e) {
      return INTERRUPTED;
    }
    if (json) {
      printJson(report.document());
    } else {
      show(report);
    }
    return DONE;
  }

  private void tell(Progress progress, double share, String doing) {
    if (session().interruption().requested()) {
      throw new CancellationException();
    }
    progress.at(share, doing, "");
  }

  private void show(ProjectAnalysis.Report report) {
    Result result = report.result();
    Table table = new Table(WORDS.get("analyse.value"), ">" + WORDS.get("analyse.result"), WORDS.get("analyse.of"));
    for (Quantity value : result.values()) {
      String unit = value.unit().equals("1") ? "" : " " + value.unit();
      table.row(value.name(), Numbers.value(value.value(), value.error()) + unit, words(value.of()));
    }
    print(table.lines());
    for (Finding finding : result.findings()) {
      print("");
      print(WORDS.get("analyse.finding." + finding.severity().name().toLowerCase(java.util.Locale.ROOT), finding.text()));
      if (!finding.remedy().isEmpty()) {
        print("  " + finding.remedy());
      }
    }
    print("");
    if (report.document().get("figures").orElseThrow() instanceof Value.Items figures) {
      figures.values().forEach(file -> print(WORDS.get("analyse.figure", folder.resolve(((Value.Text) file).value()))));
    }
    print(WORDS.get("analyse.saved", folder.resolve("analyses").resolve(analysis + ".json")));
  }

  /** What a value belongs to, short: {@code sgd.pairwise, batchFraction 0.2}. */
  static String words(Tree of) {
    return of.fields().entrySet().stream().map(Analyse::word).collect(Collectors.joining(", "));
  }

  private static String word(Map.Entry<String, Value> setting) {
    String value = ListRuns.plain(setting.getValue());
    String key = setting.getKey().substring(setting.getKey().lastIndexOf('.') + 1);
    return key.equals("type") ? value : key + " " + value;
  }
}
