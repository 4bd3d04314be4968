package org.absorb.window.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The environment of a program under test: nothing of the tester's but the way to the tools. */
final class Surroundings {

  private Surroundings() {}

  /**
   * For any program with a window.
   *
   * @param home its home folder and all it writes
   */
  static Map<String, String> basic(Path home, Screen screen) {
    try {
      Files.createDirectories(home.resolve("run"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> environment = new HashMap<>(screen.environment());
    environment.putAll(
        Map.of(
            "PATH", System.getenv("PATH"),
            "JAVA_HOME", System.getProperty("java.home"),
            "LANG", "C.UTF-8",
            "HOME", home.toString(),
            "XDG_RUNTIME_DIR", home.resolve("run").toString(),
            "GDK_BACKEND", "x11",
            "GSETTINGS_BACKEND", "memory",
            // No services of a desktop: none is started that would stay.
            "NO_AT_BRIDGE", "1",
            "DBUS_SESSION_BUS_ADDRESS", "disabled:"));
    return environment;
  }
}
