package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundles of the product keep the house rules, and a bundle that does not is caught. */
class LayersIT {

  private final List<Room> rooms = rooms();
  private final Layers layers = new Layers(owners(rooms));

  @Test
  void theProductKeepsTheRules() {
    assertTrue(rooms.size() > 10, () -> "found only " + rooms);
    assertEquals(
        List.of(), rooms.stream().flatMap(room -> layers.complaints(room).stream()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "model, org.osgi.framework",
    "model, com.fasterxml.jackson.databind",
    "model, org.eclipse.swt",
    "spi, org.absorb.engine.catalog",
    "engine, org.absorb.store.made.up",
    "engine, com.fasterxml.jackson.databind",
    "runner, org.absorb.plugins.made.up",
    "figures, org.absorb.spi.scheme",
    "scheme.made.up, org.absorb.engine.catalog",
    "scheme.made.up, org.absorb.scheme.bro.made.up",
    "scheme.made.up, picocli",
    "cli, org.eclipse.swt.widgets",
    "figures, org.eclipse.swt.graphics",
    "ui.made.up, org.eclipse.e4.ui.model.application",
    "ui.made.up, org.eclipse.emf.ecore",
    "ui.made.up, org.absorb.ui.other.made.up",
    "ui.made.up, org.absorb.cli.made.up",
    "runner, org.absorb.ui.workbench.made.up"
  })
  void whatMustNotBeSeenIsCaught(String name, String imported) {
    Room room = madeUp(name, Set.of("java.util", imported), Set.of(), ".internal");
    assertEquals(List.of(name + " must not see " + imported), layers.complaints(room));
  }

  @ParameterizedTest
  @CsvSource({
    "scheme.made.up, org.absorb.spi.scheme",
    "scheme.made.up, org.hipparchus.util",
    "runner, org.absorb.engine.catalog",
    "engine, org.osgi.framework",
    "ui.made.up, org.eclipse.swt.widgets",
    "ui.made.up, org.absorb.runner"
  })
  void whatMayBeSeenIsNot(String name, String imported) {
    assertEquals(
        List.of(), layers.complaints(madeUp(name, Set.of(imported), Set.of(), ".internal")));
  }

  @Test
  void aPrivatePackageSaysSo() {
    assertEquals(
        List.of("engine keeps org.absorb.engine.loops to itself, which does not end in .internal"),
        layers.complaints(madeUp("engine", Set.of(), Set.of(), ".loops")));
  }

  @Test
  void internalsAreNotExported() {
    Set<String> exports = Set.of("org.absorb.engine.internal");
    assertEquals(
        List.of("engine exports org.absorb.engine.internal"),
        layers.complaints(madeUp("engine", Set.of(), exports, ".internal")));
  }

  @Test
  void packagesStayInTheirBundle() {
    Room room = new Room("engine", Set.of(), Set.of(), Set.of("org.absorb.model.internal"));
    assertEquals(
        List.of("engine contains org.absorb.model.internal, which lies outside its name"),
        layers.complaints(room));
  }

  @Test
  void headersAreTakenApart() {
    assertEquals(
        Set.of("a.b", "c", "d"),
        Room.packages("a.b;uses:=\"x,y;z\";version=\"[1.0,2)\",c;d;resolution:=optional"));
  }

  private static Room madeUp(
      String name, Set<String> imports, Set<String> exports, String contains) {
    return new Room(name, imports, exports, Set.of(Room.PREFIX + name + contains));
  }

  private static Map<String, Room> owners(List<Room> rooms) {
    Map<String, Room> owners = new HashMap<>();
    rooms.forEach(room -> room.exports().forEach(exported -> owners.put(exported, room)));
    return owners;
  }

  private static List<Room> rooms() {
    Path bundles = Path.of(System.getProperty("absorb.home"), "bundles");
    List<Room> rooms = new ArrayList<>();
    try (Stream<Path> files = Files.walk(bundles)) {
      for (Path jar :
          files
              .filter(file -> file.getFileName().toString().startsWith(Room.PREFIX))
              .sorted()
              .toList()) {
        rooms.add(Room.read(jar));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rooms;
  }
}
