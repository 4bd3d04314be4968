package org.absorb.spi.noise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What Crush said of each use, test by test: the whole takes a processor most of a day, and what
 * was computed once need not be again. A line for each statistic: use, test, name, p-value, with
 * tabs between them.
 */
final class CrushRecord {

  /** A line. */
  record Line(Use use, int test, Battery.Statistic statistic) {

    private static Line of(String text) {
      String[] part = text.split("\t");
      return new Line(
          Use.valueOf(part[0].toUpperCase(Locale.ROOT)),
          Integer.parseInt(part[1]),
          new Battery.Statistic(part[2], Double.parseDouble(part[3])));
    }

    private String written() {
      return String.join(
          "\t",
          use.name().toLowerCase(Locale.ROOT),
          Integer.toString(test),
          statistic.name(),
          Double.toString(statistic.p()));
    }
  }

  private final Path file;

  /** The record in a file; an empty one if there is none. */
  CrushRecord(Path file) {
    this.file = file;
  }

  List<Line> lines() throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(Line::of).toList()
        : List.of();
  }

  List<Battery.Statistic> statistics(Use use, int test) throws IOException {
    return lines().stream()
        .filter(line -> line.use() == use && line.test() == test)
        .map(Line::statistic)
        .toList();
  }

  /**
   * Runs the tests that are not in it yet, one on each processor; ends with the first that fails.
   */
  void complete(Path program) throws Exception {
    List<Line> there = lines();
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    CompletionService<Void> running = new ExecutorCompletionService<>(threads);
    int lacking = 0;
    try {
      for (int i = 1; i <= Battery.CRUSH.tests; i++) {
        int test = i;
        for (Use use : Use.values()) {
          if (there.stream().noneMatch(line -> line.use() == use && line.test() == test)) {
            lacking++;
            running.submit(
                () -> {
                  add(use, test, Battery.CRUSH.test(program, test, use));
                  return null;
                });
          }
        }
      }
      for (int i = 0; i < lacking; i++) {
        running.take().get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private synchronized void add(Use use, int test, List<Battery.Statistic> statistics)
      throws IOException {
    Files.write(
        file,
        statistics.stream().map(one -> new Line(use, test, one).written()).toList(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
