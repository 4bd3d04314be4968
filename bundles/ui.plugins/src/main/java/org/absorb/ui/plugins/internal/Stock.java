package org.absorb.ui.plugins.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;

/**
 * What there is at one moment. Immutable.
 *
 * @param lines updates first, then what is installed, then what is not; each by name
 * @param complaint why nothing is offered, one sentence; empty if that is not so
 */
record Stock(List<Line> lines, String complaint) {

  static final Stock NONE = new Stock(List.of(), "");

  Stock {
    lines = List.copyOf(lines);
  }

  /** Reads what is installed and what the product's repository offers; takes its time. */
  static Stock read(Plugins plugins) {
    String repository = plugins.repository();
    if (repository.isEmpty()) {
      return of(plugins.list(), List.of(), "");
    }
    try {
      return of(plugins.list(), plugins.offers(repository), "");
    } catch (BadInputException e) {
      return of(plugins.list(), List.of(), e.getMessage());
    }
  }

  static Stock of(List<Plugin> plugins, List<Offer> offers, String complaint) {
    Map<String, Line> lines = new TreeMap<>();
    for (Plugin plugin : plugins) {
      lines.put(plugin.name(), new Line(plugin.name(), Optional.of(plugin), List.of()));
    }
    for (Offer offer : offers) {
      String name = offer.build().name();
      Line before = lines.getOrDefault(name, new Line(name, Optional.empty(), List.of()));
      List<Offer> all = new ArrayList<>(before.offers());
      all.add(offer);
      lines.put(name, new Line(name, before.plugin(), all));
    }
    return new Stock(
        lines.values().stream().sorted(Comparator.comparing(Line::sort)).toList(), complaint);
  }

  /** Those of a sort, or all. */
  Stream<Line> of(Optional<Line.Sort> sort) {
    return lines.stream().filter(line -> sort.isEmpty() || fits(line, sort.get()));
  }

  /** What can be updated is installed too. */
  private static boolean fits(Line line, Line.Sort sort) {
    return line.sort() == sort || sort == Line.Sort.INSTALLED && line.plugin().isPresent();
  }

  Optional<Line> line(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }
}
