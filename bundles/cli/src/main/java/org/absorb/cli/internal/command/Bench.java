package org.absorb.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.bench.BenchCase;
import org.absorb.cli.internal.bench.BenchResult;
import org.absorb.cli.internal.bench.Stopwatch;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code absorb bench}: how fast this machine is, over a fixed table. */
@CommandLine.Command(name = "bench")
final class Bench extends Command {

  @Option(names = "--json")
  private boolean json;

  Bench(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Stopwatch stopwatch =
        new Stopwatch(services().get(Catalog.class), session().interruption()::requested);
    List<BenchResult> results = new ArrayList<>();
    try (Progress progress = new Progress(terminal())) {
      for (BenchCase each : BenchCase.ALL) {
        double before = results.size();
        BenchResult result =
            stopwatch.time(
                each,
                share -> progress.at((before + share) / BenchCase.ALL.size(), each.scheme(), ""));
        if (result == null) {
          return ExitStatus.INTERRUPTED;
        }
        results.add(result);
      }
    }
    if (json) {
      printJson(
          Tree.EMPTY.with("cases", Value.of(results.stream().map(BenchResult::tree).toList())));
    } else {
      show(results);
    }
    return ExitStatus.DONE;
  }

  private void show(List<BenchResult> results) {
    Table table =
        new Table(
            WORDS.get("bench.scheme"),
            ">" + WORDS.get("bench.kick"),
            ">b_f",
            ">f_a",
            ">" + WORDS.get("bench.nanos"));
    for (BenchResult result : results) {
      BenchCase of = result.of();
      table.row(
          of.scheme(),
          Numbers.significant(of.kick()),
          Double.isNaN(of.batchFraction()) ? "" : Numbers.significant(of.batchFraction()),
          String.format(java.util.Locale.ROOT, "%.3f", result.activity()),
          String.format(java.util.Locale.ROOT, "%.1f", result.nanos()));
    }
    print(table.lines());
    print(
        WORDS.get(
            "bench.about",
            Numbers.count(BenchCase.PARTICLES),
            Numbers.significant(BenchCase.PACKING_FRACTION)));
  }
}
