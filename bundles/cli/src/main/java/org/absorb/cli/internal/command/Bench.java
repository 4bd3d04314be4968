package org.absorb.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.bench.BenchCase;
import org.absorb.cli.internal.bench.BenchResult;
import org.absorb.cli.internal.bench.BenchTable;
import org.absorb.cli.internal.bench.Stopwatch;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * {@code absorb bench}: how fast this machine is, over a fixed table or for a cell of one's own.
 */
@CommandLine.Command(name = "bench")
final class Bench extends Command {

  private static final int OWN_TRANSIENT = 1000;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--case", paramLabel = "NAME")
  private List<String> named = new ArrayList<>();

  @Option(names = "--set", paramLabel = "PATH=VALUE")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--threads", paramLabel = "N")
  private int threads = 1;

  @Option(names = "--json")
  private boolean json;

  Bench(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Checks.atLeastOne("--threads", threads);
    List<BenchCase> cases = cases();
    Stopwatch stopwatch =
        new Stopwatch(services().get(Catalog.class), session().interruption()::requested);
    List<BenchResult> results = new ArrayList<>();
    try (Progress progress = new Progress(terminal())) {
      for (BenchCase each : cases) {
        double before = results.size();
        BenchResult result =
            stopwatch.time(
                each, share -> progress.at((before + share) / cases.size(), each.name(), ""));
        if (result == null) {
          return ExitStatus.INTERRUPTED;
        }
        results.add(result);
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage()); // what a document cannot show
    }
    if (json) {
      printJson(
          Tree.EMPTY.with("cases", Value.of(results.stream().map(BenchResult::tree).toList())));
    } else {
      show(results);
    }
    return ExitStatus.DONE;
  }

  private List<BenchCase> cases() {
    if (!settings.isEmpty()) {
      Tree document = Assignments.apply(Tree.EMPTY, settings);
      return List.of(new BenchCase("--set", document, threads, OWN_TRANSIENT, 0));
    }
    if (named.isEmpty()) {
      return all ? BenchTable.all() : BenchTable.SHORT;
    }
    return named.stream().map(Bench::named).toList();
  }

  private static BenchCase named(String name) {
    return BenchTable.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    WORDS.get(
                        "bench.unknown",
                        name,
                        BenchTable.all().stream()
                            .map(BenchCase::name)
                            .collect(Collectors.joining(", ")))));
  }

  private void show(List<BenchResult> results) {
    Table table =
        new Table(
            WORDS.get("bench.name"),
            WORDS.get("bench.scheme"),
            ">" + WORDS.get("bench.kick"),
            ">b_f",
            ">d",
            ">N",
            ">phi",
            ">" + WORDS.get("bench.threads"),
            ">f_a",
            ">" + WORDS.get("bench.candidates"),
            ">" + WORDS.get("bench.nanos"),
            ">" + WORDS.get("bench.nanosEach"));
    for (BenchResult result : results) {
      var system = result.specification().system();
      table.row(
          result.of().name(),
          result.specification().scheme().type(),
          optional(result.kick()),
          optional(result.batchFraction()),
          Integer.toString(system.dimension()),
          Numbers.count(system.particles()),
          Numbers.significant(system.packingFraction()),
          Integer.toString(result.of().threads()),
          String.format(java.util.Locale.ROOT, "%.3f", result.activity()),
          String.format(java.util.Locale.ROOT, "%.2f", result.candidates()),
          String.format(java.util.Locale.ROOT, "%.1f", result.nanos()),
          result.candidates() > 0
              ? String.format(java.util.Locale.ROOT, "%.1f", result.nanosPerCandidate())
              : "");
    }
    print(table.lines());
    print(WORDS.get("bench.about"));
  }

  private static String optional(double value) {
    return Double.isNaN(value) ? "" : Numbers.significant(value);
  }
}
