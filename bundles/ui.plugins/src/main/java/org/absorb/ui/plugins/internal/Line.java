package org.absorb.ui.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.plugins.Build;
import org.absorb.plugins.Change;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;

/**
 * A plugin that is installed, offered, or both.
 *
 * @param name the bundle's
 * @param plugin what is installed of it
 * @param offers what the repository has of it, newest first
 */
record Line(String name, Optional<Plugin> plugin, List<Offer> offers) {

  /** What one can do with it first, in the order of the list. */
  enum Sort {
    UPDATE,
    INSTALLED,
    AVAILABLE
  }

  Line {
    offers = List.copyOf(offers);
  }

  Sort sort() {
    return plugin.isEmpty() ? Sort.AVAILABLE : newer().isPresent() ? Sort.UPDATE : Sort.INSTALLED;
  }

  /** What its author calls it, if that is known. */
  String label() {
    return offers.stream().map(Offer::label).findFirst().orElse(name);
  }

  /** The newest that is offered and newer than what is here. */
  Optional<Offer> newer() {
    return offers.stream().filter(offer -> offer.change() == Change.UPDATE).findFirst();
  }

  /** What is current, else the newest offered. */
  String version() {
    return plugin.map(Plugin::version).orElseGet(() -> offers.get(0).build().version());
  }

  Build build() {
    return plugin.map(Plugin::build).orElseGet(() -> offers.get(0).build());
  }

  List<String> extensions() {
    List<String> offered = offers.isEmpty() ? List.of() : offers.get(0).extensions();
    return plugin.map(Plugin::extensions).filter(here -> !here.isEmpty()).orElse(offered);
  }

  /** All versions but the current one, newest first as far as that is known. */
  List<String> others() {
    List<String> beside = new ArrayList<>(plugin.map(here -> here.versions("")).orElse(List.of()));
    java.util.Collections.reverse(beside);
    return Stream.concat(offers.stream().map(offer -> offer.build().version()), beside.stream())
        .distinct()
        .filter(version -> !version.equals(version()))
        .toList();
  }

  /** Whether a version lies here already. */
  boolean here(String version) {
    return plugin.filter(known -> known.versions("").contains(version)).isPresent();
  }

  /** Whether all words of a search are in it, in any order and case. */
  boolean holds(String search) {
    String all =
        (name + " " + label() + " " + String.join(" ", extensions())).toLowerCase(Locale.ROOT);
    return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}
