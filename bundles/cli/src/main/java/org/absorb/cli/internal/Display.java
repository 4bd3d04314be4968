package org.absorb.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a window would be shown, and whether this installation has one. */
public final class Display {

  private static final List<String> NAMES = List.of("WAYLAND_DISPLAY", "DISPLAY");

  private Display() {}

  /** Packages for clusters come without the window's bundles. */
  public static boolean windowInstalled() {
    return Files.isDirectory(Path.of(System.getProperty("absorb.home", "."), "bundles", "window"));
  }

  /** What it is called; empty if there is none. */
  public static Optional<String> name() {
    String system = System.getProperty("os.name");
    return system.startsWith("Windows") || system.startsWith("Mac")
        ? Optional.of(system)
        : NAMES.stream()
            .map(System::getenv)
            .filter(Objects::nonNull)
            .filter(name -> !name.isEmpty())
            .findFirst();
  }
}
