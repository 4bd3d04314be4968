package org.absorb.analysis.transition.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.measure.MeasuredRun;
import org.absorb.model.text.Numbers;

/** What was run and what is shown, in a few sentences. */
final class Captions {

  private Captions() {}

  static String of(Sheet sheet, TransitionParameters parameters) {
    List<MeasuredRun> runs =
        sheet.groups().stream().flatMap(group -> group.runs().stream()).toList();
    List<MeasuredCell> cells =
        sheet.groups().stream().flatMap(group -> group.cells().stream()).toList();
    String what =
        sheet.groups().stream()
            .map(
                group ->
                    Words.get(
                        "caption.group",
                        group.kind().names().scheme(),
                        group.kind().names().details()))
            .distinct()
            .collect(Collectors.joining("; "));
    String points =
        sheet.groups().stream()
            .filter(group -> group.point().state() == CriticalPoint.State.FOUND)
            .map(
                group ->
                    Words.get(
                        "caption.phiC",
                        group.label(),
                        Numbers.value(group.point().value(), group.point().error())))
            .collect(Collectors.joining("; "));
    String caption =
        Words.get(
            "caption",
            what,
            runs.size(),
            cells.size(),
            range(cells.stream().mapToLong(cell -> cell.runs().size()).toArray()),
            range(runs.stream().mapToLong(run -> run.specification().protocol().steps()).toArray()),
            Numbers.exact(parameters.threshold()),
            Numbers.exact(parameters.relaxationLevel()));
    return points.isEmpty() ? caption : caption + " " + Words.get("caption.points", points);
  }

  private static String range(long[] counts) {
    long least = Arrays.stream(counts).min().orElse(0);
    long most = Arrays.stream(counts).max().orElse(0);
    return least == most
        ? Numbers.exact(most)
        : Words.get("range", Numbers.exact(least), Numbers.exact(most));
  }
}
