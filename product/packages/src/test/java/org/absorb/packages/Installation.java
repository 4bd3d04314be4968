package org.absorb.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A package just unpacked, on a machine with little else: an empty home, a search path with the few
 * programs that every Linux has, no Maven, and Java only where it is given.
 */
final class Installation {

  /** What the launcher asks for; more is used where it is there. */
  private static final List<String> PROGRAMS = List.of("readlink", "uname", "mkdir", "rm");

  private final Path folder;
  private final Path home;
  private final Path java;

  /**
   * @param folder an empty one, for the package, the home and what is made
   * @param java where Java is; null if nowhere
   */
  Installation(Package unpacked, Path folder, Path java) throws Exception {
    this.folder = folder;
    this.java = java;
    this.home = unpacked.unpack(Files.createDirectory(folder.resolve("unpacked")));
    Files.createDirectory(folder.resolve("home"));
    Files.createDirectory(folder.resolve("here"));
    Path programs = Files.createDirectory(folder.resolve("programs"));
    for (String program : PROGRAMS) {
      Path file = programs.resolve(program);
      Files.writeString(file, "#!/bin/sh\nexec /usr/bin/" + program + " \"$@\"\n");
      assertTrue(file.toFile().setExecutable(true));
    }
  }

  Path home() {
    return home;
  }

  /** Does a command well, in a folder of its own; what it said on standard output. */
  String absorb(String... words) throws Exception {
    return said(0, words);
  }

  /** Does a command that ends with status 1; what it said. */
  String failing(String... words) throws Exception {
    return said(1, words);
  }

  /** Does a command that ends with status 2; what it said on standard error. */
  String refused(String... words) throws Exception {
    said(2, words);
    return error();
  }

  private String said(int status, String... words) throws Exception {
    Process process = start(words);
    assertTrue(process.waitFor(20, TimeUnit.MINUTES), "hangs: " + List.of(words));
    String out = Files.readString(folder.resolve("out"));
    assertEquals(status, process.exitValue(), () -> out + error());
    return out;
  }

  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/absorb").toString()));
    command.addAll(List.of(words));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(folder.resolve("here").toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    Map<String, String> environment = process.environment();
    environment.clear();
    environment.put("HOME", folder.resolve("home").toString());
    environment.put("PATH", folder.resolve("programs").toString());
    if (java != null) {
      environment.put("JAVA_HOME", java.toString());
    }
    return process.start();
  }

  private String error() {
    try {
      return Files.readString(folder.resolve("err"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
