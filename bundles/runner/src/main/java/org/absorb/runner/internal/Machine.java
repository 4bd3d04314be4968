package org.absorb.runner.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a run is computed. */
public final class Machine {

  private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

  private Machine() {}

  /** The machine's name, without asking a network. */
  public static String host() {
    try {
      if (Files.isReadable(LINUX_NAME)) {
        return Files.readString(LINUX_NAME).strip();
      }
    } catch (IOException e) {
      // the environment may know
    }
    return Optional.ofNullable(System.getenv("HOSTNAME"))
        .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
        .orElse("unknown");
  }

  /** Version and maker of this Java. */
  public static String java() {
    return System.getProperty("java.runtime.version")
        + " ("
        + System.getProperty("java.vendor")
        + ")";
  }

  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * How many processes want each processor, at least 1: what takes a second alone takes about so
   * many here. 1 where the system does not say.
   */
  public static double crowding() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return Math.max(1, load / cores());
  }

  /** The program of that name on the search path. */
  public static Optional<Path> program(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(System.getProperty("path.separator"))) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
        return Optional.of(Path.of(folder, name));
      }
    }
    return Optional.empty();
  }
}
