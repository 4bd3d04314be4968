package org.absorb.ui.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.plugins.Build;
import org.absorb.plugins.Change;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;
import org.junit.jupiter.api.Test;

class StockTest {

  private static final Stock STOCK =
      Stock.of(
          List.of(
              plugin("a.plain", "1.0.0", "1.0.0"),
              plugin("b.older", "1.0.0", "0.9.0", "1.0.0"),
              plugin("c.newest", "2.0.0", "2.0.0")),
          List.of(
              offer("b.older", "1.2.0", Change.UPDATE),
              offer("b.older", "1.1.0", Change.UPDATE),
              offer("b.older", "1.0.0", Change.SAME),
              offer("c.newest", "1.0.0", Change.DOWNGRADE),
              offer("d.new", "1.0.0", Change.NEW)),
          "");

  private static Build build(String name, String version) {
    return new Build(name, version, "00");
  }

  private static Plugin plugin(String name, String current, String... versions) {
    List<Build> builds = Stream.of(versions).map(version -> build(name, version)).toList();
    return new Plugin(build(name, current), List.of(name + ".law"), true, "", builds);
  }

  private static Offer offer(String name, String version, Change change) {
    return new Offer(build(name, version), "Label of " + name, "", List.of(name + ".law"), change);
  }

  private static List<String> names(Optional<Line.Sort> sort) {
    return STOCK.of(sort).map(Line::name).toList();
  }

  @Test
  void updatesStandFirstAndWhatIsNotHereLast() {
    assertEquals(List.of("b.older", "a.plain", "c.newest", "d.new"), names(Optional.empty()));
    assertEquals(List.of("b.older"), names(Optional.of(Line.Sort.UPDATE)));
    assertEquals(
        List.of("b.older", "a.plain", "c.newest"), names(Optional.of(Line.Sort.INSTALLED)));
    assertEquals(List.of("d.new"), names(Optional.of(Line.Sort.AVAILABLE)));
  }

  @Test
  void theNewestOfferIsTheUpdateAndOldVersionsAreKnownFromBothSides() {
    Line line = STOCK.line("b.older").orElseThrow();
    assertEquals("1.2.0", line.newer().orElseThrow().build().version());
    assertEquals(List.of("1.2.0", "1.1.0", "0.9.0"), line.others());
    assertTrue(line.here("0.9.0"));
    assertFalse(line.here("1.1.0"));
    assertEquals(List.of("1.0.0"), STOCK.line("c.newest").orElseThrow().others());
    assertEquals("a.plain", STOCK.line("a.plain").orElseThrow().label());
  }

  @Test
  void searchLooksIntoNamesLabelsAndExtensions() {
    assertTrue(STOCK.line("d.new").orElseThrow().holds("LAW label"));
    assertFalse(STOCK.line("d.new").orElseThrow().holds("law older"));
  }
}
