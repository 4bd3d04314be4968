package org.absorb.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the files that are handed out.
 *
 * @param kind what its name ends in, before the suffix: {@code linux-x86_64}
 * @param suffix {@code zip} or {@code tar.gz}
 * @param fragment the only half of the window toolkit in it; empty if it has no window
 */
enum Package {
  LINUX_X86("linux-x86_64", "zip", "gtk.linux.x86_64"),
  LINUX_ARM("linux-aarch64", "zip", "gtk.linux.aarch64"),
  MACOS_X86("macos-x86_64", "zip", "cocoa.macosx.x86_64"),
  MACOS_ARM("macos-aarch64", "zip", "cocoa.macosx.aarch64"),
  WINDOWS("windows-x86_64", "zip", "win32.win32.x86_64"),
  IMAGE("linux-x86_64-image", "tar.gz", "gtk.linux.x86_64"),
  HEADLESS("headless", "tar.gz", "");

  /** Where the build puts them. */
  static final Path FOLDER = Path.of(System.getProperty("absorb.packages"));

  private static final String VERSION = System.getProperty("absorb.version");

  private final String kind;
  private final String suffix;
  private final String fragment;

  Package(String kind, String suffix, String fragment) {
    this.kind = kind;
    this.suffix = suffix;
    this.fragment = fragment;
  }

  Path file() {
    return FOLDER.resolve("absorb-" + VERSION + "-" + kind + "." + suffix);
  }

  String fragment() {
    return fragment;
  }

  boolean hasWindow() {
    return !fragment.isEmpty();
  }

  /** Unpacks it with the modes it gives its files; the folder that all of them lie in. */
  Path unpack(Path into) throws Exception {
    if (suffix.equals("zip")) {
      unzip(into);
    } else {
      Process tar = new ProcessBuilder("tar", "-xzf", file().toString(), "-C", "" + into).start();
      assertEquals(0, tar.waitFor());
    }
    try (Stream<Path> top = Files.list(into)) {
      assertEquals(List.of(into.resolve("absorb-" + VERSION)), top.toList());
    }
    return into.resolve("absorb-" + VERSION);
  }

  private void unzip(Path into) throws IOException {
    try (FileSystem zip =
            FileSystems.newFileSystem(file(), Map.of("enablePosixFileAttributes", true));
        Stream<Path> files = Files.walk(zip.getPath("/"))) {
      for (Path from : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path to = into.resolve(zip.getPath("/").relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
      }
    }
  }
}
