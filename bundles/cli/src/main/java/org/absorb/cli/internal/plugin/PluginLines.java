package org.absorb.cli.internal.plugin;

import java.util.ArrayList;
import java.util.List;
import org.absorb.cli.internal.Wording;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.plugins.Build;
import org.absorb.plugins.Inspection;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Report;
import org.absorb.plugins.Verdict;

/** Plugins as people read of them. */
public final class PluginLines {

  private static final Wording WORDS = Wording.of(PluginLines.class);
  private static final String SHORT_HASH = "%.12s";

  private PluginLines() {}

  /** One line a plugin. */
  public static List<String> plugins(List<Plugin> plugins) {
    Table table = table("plugin", "version", "sha256", "state", "brings", "beside");
    for (Plugin plugin : plugins) {
      List<String> others =
          plugin.builds().stream()
              .map(Build::version)
              .filter(version -> !version.equals(plugin.version()))
              .toList();
      table.row(
          plugin.name(),
          plugin.version(),
          shortened(plugin.build()),
          state(plugin),
          String.join(", ", plugin.extensions()),
          String.join(", ", others));
    }
    return table.lines();
  }

  private static String state(Plugin plugin) {
    if (!plugin.works()) {
      return plugin.complaint();
    }
    return WORDS.get(plugin.enabled() ? "state.on" : "state.off");
  }

  /** One line an offer. */
  public static List<String> offers(List<Offer> offers) {
    Table table = table("plugin", "version", "label", "vendor", "brings", "change");
    for (Offer offer : offers) {
      table.row(
          offer.build().name(),
          offer.build().version(),
          offer.label(),
          offer.vendor(),
          String.join(", ", offer.extensions()),
          Report.change(offer.change(), ""));
    }
    return table.lines();
  }

  /** One line a jar. */
  public static List<String> verdicts(List<Verdict> verdicts) {
    Table table = table("plugin", "version", "sha256", "verdict");
    for (Verdict verdict : verdicts) {
      table.row(
          verdict.build().name(),
          verdict.build().version(),
          shortened(verdict.build()),
          verdict.complaint().isEmpty() ? WORDS.get("verdict.good") : verdict.complaint());
    }
    return table.lines();
  }

  /** A report, a fact a line. */
  public static List<String> report(Inspection inspection) {
    Report report = Report.of(inspection);
    List<String> lines = new ArrayList<>();
    lines.add(report.head());
    Table table = new Table("", "");
    report.facts().forEach(fact -> table.row("  " + fact.name(), fact.value()));
    lines.addAll(table.lines());
    return lines;
  }

  private static String shortened(Build build) {
    return SHORT_HASH.formatted(build.sha256());
  }

  private static Table table(String... columns) {
    String[] headings = new String[columns.length];
    for (int i = 0; i < columns.length; i++) {
      headings[i] = WORDS.get("column." + columns[i]);
    }
    return new Table(headings);
  }
}
