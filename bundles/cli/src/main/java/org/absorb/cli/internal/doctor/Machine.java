package org.absorb.cli.internal.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.cli.internal.Display;
import org.absorb.model.text.Numbers;

/** What the machine and its user give the product: Java, memory, a display, folders to write in. */
final class Machine {

  private static final int OLDEST_JAVA = 17;

  /** Live bytes of a particle in a run, near the transition, and what else a process needs. */
  private static final long PARTICLE = 250;

  private static final long PROCESS = 64L << 20;

  /** A run of this size should be possible everywhere. */
  private static final long LEAST_PARTICLES = 100_000;

  private static final String GTK = "libgtk-3.so.0";

  Finding java() {
    String version = Runtime.version().toString();
    String cores = Integer.toString(Runtime.getRuntime().availableProcessors());
    return Runtime.version().feature() < OLDEST_JAVA
        ? Finding.missing("java", version)
        : Finding.found("java", version, System.getProperty("java.home"), cores);
  }

  Finding memory() {
    long heap = Runtime.getRuntime().maxMemory();
    long particles = Math.max(0, heap - PROCESS) / PARTICLE;
    String detail =
        Finding.WORDS.get(
            "memory.found", Long.toString(heap >> 20), Numbers.count(rounded(particles)));
    return particles < LEAST_PARTICLES
        ? Finding.missing("memory", detail)
        : Finding.note("memory", detail);
  }

  /** To one digit, downwards. */
  private static long rounded(long n) {
    long unit = 1;
    while (n / unit >= 10) {
      unit *= 10;
    }
    return n / unit * unit;
  }

  /** Whether a window could be shown. That there is none to show, or no display, is no fault. */
  Finding window() throws IOException {
    if (!Display.windowInstalled()) {
      return Finding.note("window", Finding.WORDS.get("window.none"));
    }
    String foreign = foreignToolkit();
    if (!foreign.isEmpty()) {
      return Finding.missing("window", Finding.WORDS.get("window.foreign", foreign));
    }
    Optional<String> display = Display.name();
    if (display.isEmpty()) {
      return Finding.note("window", Finding.WORDS.get("window.undisplayed"));
    }
    if (isLinux() && !hasLibrary(GTK)) {
      return Finding.missing("window", Finding.WORDS.get("window.gtk"));
    }
    return Finding.found("window", display.get());
  }

  /** The toolkit's native half, if it is another system's; its name says whose it is. */
  private static String foreignToolkit() throws IOException {
    String system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
    String family = system.startsWith("win") ? "win32" : system.startsWith("mac") ? "cocoa" : "gtk";
    String processor =
        System.getProperty("os.arch").equals("aarch64") && !family.equals("win32")
            ? "aarch64"
            : "x86_64";
    Path folder = Installation.home().resolve("bundles/window");
    String pattern = "org.eclipse.swt.{gtk,win32,cocoa}.*.jar";
    try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, pattern)) {
      for (Path half : halves) {
        String name = half.getFileName().toString();
        if (!name.contains("." + family + ".") || !name.contains(processor)) {
          return name;
        }
      }
    }
    return "";
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").equals("Linux");
  }

  private static boolean hasLibrary(String name) throws IOException {
    for (String parent : List.of("/usr/lib64", "/usr/lib", "/lib64", "/lib", "/usr/local/lib")) {
      Path folder = Path.of(parent);
      if (!Files.isDirectory(folder)) {
        continue;
      }
      if (Files.exists(folder.resolve(name))) {
        return true;
      }
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
        for (Path each : folders) {
          if (Files.exists(each.resolve(name))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Where plug-ins, and what the window keeps, lie: made when it is first needed. */
  Finding home() throws IOException {
    String told = System.getenv("ABSORB_HOME");
    Path home =
        told == null || told.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".absorb")
            : Path.of(told);
    Files.createDirectories(home);
    return writable("home", home);
  }

  Finding temporary() throws IOException {
    return writable("temporary", Path.of(System.getProperty("java.io.tmpdir")));
  }

  Finding here() throws IOException {
    return writable("here", Path.of("").toAbsolutePath());
  }

  private static Finding writable(String name, Path folder) throws IOException {
    Path file = Files.createTempFile(folder, ".absorb", ".tmp");
    Files.delete(file);
    return Finding.found(name, folder, Long.toString(folder.toFile().getUsableSpace() >> 30));
  }
}
