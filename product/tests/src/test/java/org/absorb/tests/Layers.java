package org.absorb.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may see whom: the house rules of ARCHITECTURE.md as a table, and what breaks them. */
final class Layers {

  private static final Set<String> CONTRACT = Set.of("model", "spi", "formats", "measure");
  private static final Set<String> BELOW_CORE = Set.of("model", "spi", "formats");
  private static final Set<String> BELOW_FACES =
      Set.of(
          "model",
          "spi",
          "formats",
          "engine",
          "store",
          "runner",
          "runner.slurm",
          "plugins",
          "figures",
          "scene");
  private static final String UI = "ui.";
  private static final String WORKBENCH = "ui.workbench";

  /** What a bundle of ours may import of ours. A plugin is whatever is not named here. */
  private static final Map<String, Set<String>> SEES =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("spi", Set.of("model")),
          Map.entry("formats", Set.of("model")),
          Map.entry("measure", Set.of("model", "spi")),
          Map.entry("engine", BELOW_CORE),
          Map.entry("store", BELOW_CORE),
          Map.entry("plugins", BELOW_CORE),
          Map.entry("runner", Set.of("model", "spi", "formats", "engine", "store")),
          Map.entry("runner.slurm", Set.of("model", "engine", "store", "runner")),
          Map.entry("figures", Set.of("model")),
          Map.entry("scene", Set.of("model", "spi")),
          Map.entry("cli", BELOW_FACES),
          Map.entry(WORKBENCH, BELOW_FACES));

  /** Families of packages with a single home among ours; UI means all of the window. */
  private static final Map<String, Set<String>> HOMES =
      Map.of(
          "com.fasterxml.jackson.", Set.of("store"),
          "picocli", Set.of("cli"),
          "org.jfree.", Set.of("figures"),
          "com.github.weisj.", Set.of(WORKBENCH),
          "org.eclipse.e4.", Set.of(WORKBENCH),
          "org.eclipse.emf.", Set.of(WORKBENCH),
          "org.eclipse.", Set.of(UI));

  /** What every other bundle of the window sees: not the other ones. */
  private static final Set<String> PARTS =
      Stream.concat(BELOW_FACES.stream(), Stream.of(WORKBENCH)).collect(Collectors.toSet());

  private final Map<String, Room> owners;

  /**
   * @param owners the bundle of each exported package
   */
  Layers(Map<String, Room> owners) {
    this.owners = owners;
  }

  /** What is wrong with a bundle, a sentence each. */
  List<String> complaints(Room room) {
    List<String> complaints = new ArrayList<>();
    for (String imported : room.imports()) {
      complaint(room, imported).ifPresent(complaints::add);
    }
    for (String contained : room.contains()) {
      if (!contained.startsWith(Room.PREFIX + room.name())) {
        complaints.add(room.name() + " contains " + contained + ", which lies outside its name");
      }
      if (!room.exports().contains(contained) && !isInternal(contained)) {
        complaints.add(
            room.name() + " keeps " + contained + " to itself, which does not end in .internal");
      }
    }
    for (String exported : room.exports()) {
      if (isInternal(exported)) {
        complaints.add(room.name() + " exports " + exported);
      }
    }
    if (room.contains().isEmpty()) {
      complaints.add(room.name() + " is empty");
    }
    return complaints;
  }

  private Optional<String> complaint(Room room, String imported) {
    if (imported.startsWith("java.") || imported.startsWith("javax.")) {
      return Optional.empty();
    }
    boolean allowed;
    if (imported.startsWith(Room.PREFIX)) {
      Room owner = owners.get(imported);
      allowed =
          owner != null && (owner.name().equals(room.name()) || sees(room).contains(owner.name()));
    } else if (BELOW_CORE.contains(room.name())) {
      allowed = false;
    } else {
      allowed =
          HOMES.entrySet().stream()
              .filter(home -> imported.startsWith(home.getKey()))
              .allMatch(home -> lives(room, home.getValue()));
    }
    return allowed ? Optional.empty() : Optional.of(room.name() + " must not see " + imported);
  }

  private static boolean lives(Room room, Set<String> homes) {
    return homes.contains(room.name()) || homes.contains(UI) && room.name().startsWith(UI);
  }

  private static Set<String> sees(Room room) {
    return SEES.getOrDefault(room.name(), room.name().startsWith(UI) ? PARTS : CONTRACT);
  }

  private static boolean isInternal(String name) {
    return name.endsWith(".internal") || name.contains(".internal.");
  }
}
