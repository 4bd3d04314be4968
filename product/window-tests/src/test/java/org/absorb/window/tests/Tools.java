package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Other people's programs that these tests need. */
final class Tools {

  /** Programs and libraries, and the Debian packages that they come in. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "Xvfb", "xvfb",
          "openbox", "openbox",
          "xdotool", "xdotool",
          "xprop", "x11-utils",
          "libgtk-3.so.0", "libgtk-3-0");

  private Tools() {}

  /** Fails, saying what to install, if anything is missing. */
  static void require() {
    Set<String> missing = new LinkedHashSet<>();
    PACKAGES.forEach(
        (name, source) -> {
          if (!(name.contains(".so.") ? hasLibrary(name) : hasProgram(name))) {
            missing.add(source);
          }
        });
    if (!missing.isEmpty()) {
      throw new AssertionError(
          "The window tests need programs that are not installed. Type: sudo apt-get install -y"
              + " --no-install-recommends "
              + String.join(" ", missing));
    }
  }

  private static boolean hasProgram(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  private static boolean hasLibrary(String name) {
    return List.of("/usr/lib", "/usr/lib64", "/usr/lib/" + System.getProperty("os.arch")).stream()
            .anyMatch(folder -> Files.exists(Path.of(folder, name)))
        || multiarch(name);
  }

  private static boolean multiarch(String name) {
    try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-*")) {
      for (Path folder : folders) {
        if (Files.exists(folder.resolve(name))) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a program to its end and returns what it said; fails if it fails. */
  static String run(Map<String, String> environment, List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
      builder.environment().putAll(environment);
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("hangs: " + command);
      }
      assertEquals(0, process.exitValue(), () -> command + " said: " + said);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
