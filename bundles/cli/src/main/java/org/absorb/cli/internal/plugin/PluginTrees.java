package org.absorb.cli.internal.plugin;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.plugins.Build;
import org.absorb.plugins.Inspection;
import org.absorb.plugins.Need;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Verdict;

/** Plugins as JSON. */
public final class PluginTrees {

  private PluginTrees() {}

  /** {@code {"plugins": [...]}}. */
  public static Tree plugins(List<Plugin> plugins) {
    return all(plugins, PluginTrees::tree);
  }

  /** {@code {"plugins": [...]}}. */
  public static Tree inspections(List<Inspection> inspections) {
    return all(inspections, PluginTrees::tree);
  }

  /** {@code {"plugins": [...]}}. */
  public static Tree offers(List<Offer> offers) {
    return all(offers, PluginTrees::tree);
  }

  /** {@code {"plugins": [...]}}. */
  public static Tree verdicts(List<Verdict> verdicts) {
    return all(
        verdicts,
        verdict -> tree(verdict.build()).with("complaint", orNothing(verdict.complaint())));
  }

  private static <T> Tree all(List<T> all, Function<T, Tree> tree) {
    return Tree.EMPTY.with("plugins", Value.of(all.stream().map(tree).toList()));
  }

  private static Tree tree(Build build) {
    return Tree.EMPTY
        .with("name", Value.of(build.name()))
        .with("version", Value.of(build.version()))
        .with("sha256", Value.of(build.sha256()));
  }

  private static Tree tree(Plugin plugin) {
    return tree(plugin.build())
        .with("extensions", texts(plugin.extensions()))
        .with("enabled", Value.of(plugin.enabled()))
        .with("complaint", orNothing(plugin.complaint()))
        .with("versions", texts(plugin.builds().stream().map(Build::version).toList()));
  }

  private static Tree tree(Inspection report) {
    return tree(report.build())
        .with("label", Value.of(report.label()))
        .with("vendor", orNothing(report.vendor()))
        .with("signer", orNothing(report.signer()))
        .with("bytes", Value.of(report.bytes()))
        .with("needs", Value.of(report.needs().stream().map(PluginTrees::tree).toList()))
        .with("extensions", texts(report.extensions()))
        .with("change", Value.of(report.change().name().toLowerCase(Locale.ROOT)))
        .with("current", orNothing(report.current()))
        .with("complaint", orNothing(report.complaint()));
  }

  private static Tree tree(Need need) {
    return Tree.EMPTY
        .with("what", Value.of(need.what()))
        .with("range", orNothing(need.range()))
        .with("met", Value.of(need.met()));
  }

  private static Tree tree(Offer offer) {
    return tree(offer.build())
        .with("label", Value.of(offer.label()))
        .with("vendor", orNothing(offer.vendor()))
        .with("extensions", texts(offer.extensions()))
        .with("change", Value.of(offer.change().name().toLowerCase(Locale.ROOT)));
  }

  private static Value texts(List<String> texts) {
    return Value.of(texts.stream().map(Value::of).toList());
  }

  private static Value orNothing(String text) {
    return text.isEmpty() ? Value.NOTHING : Value.of(text);
  }
}
