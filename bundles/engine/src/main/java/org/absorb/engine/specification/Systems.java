package org.absorb.engine.specification;

import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** Checks what documents say of the particles and their box, each thing once. One thread. */
final class Systems {

  private static final Declaration<SystemSettings> SYSTEM = Declaration.of(SystemSettings.class);
  private static final Path AT = Path.of("system");

  private final Extensions extensions;
  private final ReadOnce<Tree, Found> known = new ReadOnce<>(this::read);

  /**
   * A complete system.
   *
   * @param versions the physics versions of its plugins, by id
   */
  record Found(SystemSettings system, SortedMap<String, Integer> versions) {}

  Systems(Extensions extensions) {
    this.extensions = extensions;
  }

  /** The system written so; {@code null} if anything is wrong. */
  Found of(Tree written, Problems problems) {
    return known.of(written, problems);
  }

  private Found read(Tree written, Problems problems) {
    Tree whole = SYSTEM.complete(written, AT, extensions::complete, problems);
    if (!problems.isEmpty()) {
      return null;
    }
    SystemSettings system = SYSTEM.bind(whole);
    try {
      system.boxRatios();
    } catch (IllegalArgumentException e) {
      problems.add(AT.then("box"), Value.of(system.box()), e.getMessage());
    }
    extensions.make(Kind.INITIAL, system.initial(), AT.then("initial"), problems);
    extensions.make(Kind.RADII, system.radii(), AT.then("radii"), problems);
    SortedMap<String, Integer> versions = new TreeMap<>();
    versions.put(system.initial().type(), extensions.version(Kind.INITIAL, system.initial()));
    versions.put(system.radii().type(), extensions.version(Kind.RADII, system.radii()));
    return new Found(system, versions);
  }
}
