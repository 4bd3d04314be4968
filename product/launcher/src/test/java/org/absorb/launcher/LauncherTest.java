package org.absorb.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the launcher as a process, on a product with a single bundle, in a folder with an awkward
 * name.
 */
@Timeout(60)
class LauncherTest {

  @TempDir Path folder;
  private Path home;
  private Path temporary;
  private Path errors;
  private String classPath = System.getProperty("java.class.path");

  @BeforeEach
  void aProductWithOneBundle() throws IOException {
    home = Files.createDirectories(folder.resolve("a product + 100 % more"));
    temporary = Files.createDirectories(folder.resolve("tmp"));
    errors = folder.resolve("errors");
    bundle("application", "org.osgi.framework");
  }

  @Test
  void theApplicationGetsItsArgumentsOnTheMainThread() throws Exception {
    Process process = launch("--set", "a b", "");
    assertEquals(List.of("main [--set, a b, ]", "framework stops"), output(process));
    assertEquals(7, process.waitFor());
    assertEquals("", Files.readString(errors));
    assertNothingLeft();
  }

  @Test
  void aDefectIsReportedAndFails() throws Exception {
    Process process = launch("throw");
    assertEquals(List.of("main [throw]", "framework stops"), output(process));
    assertEquals(1, process.waitFor());
    assertTrue(Files.readString(errors).contains("a defect"));
    assertNothingLeft();
  }

  @Test
  void aSignalLeavesTimeForACheckpoint() throws Exception {
    Process process = launch("wait");
    try (BufferedReader reader = process.inputReader()) {
      assertEquals("main [wait]", reader.readLine());
      process.toHandle().destroy(); // SIGTERM
      assertEquals(List.of("checkpoint", "framework stops"), reader.lines().toList());
    }
    process.waitFor();
    assertNothingLeft();
  }

  @Test
  void aSignalWaitsForAStartThatIsUnderWayAndNothingRuns() throws Exception {
    Process process = launch("slow");
    try (BufferedReader reader = process.inputReader()) {
      assertEquals("starting", reader.readLine());
      process.toHandle().destroy(); // SIGTERM
      assertEquals(List.of("framework stops"), reader.lines().toList());
    }
    process.waitFor();
    assertEquals("", Files.readString(errors));
    assertNothingLeft();
  }

  @Test
  void aBundleThatDoesNotResolveIsNamed() throws Exception {
    Files.delete(home.resolve("bundles/application.jar"));
    bundle("needy", "made.up");
    Process process = launch();
    assertEquals(List.of(), output(process));
    assertEquals(1, process.waitFor());
    String text = Files.readString(errors);
    assertTrue(text.contains("no application 'cli'"), text);
    assertTrue(text.contains("cannot start needy") && text.contains("made.up"), text);
    assertNothingLeft();
  }

  @Test
  void bundlesOfAnotherApplicationAreLeftAlone() throws Exception {
    bundle("window/needy", "made.up");
    Process process = launch();
    assertEquals(List.of("main []", "framework stops"), output(process));
    assertEquals("", Files.readString(errors));
  }

  @Test
  void bundlesOfTheApplicationAreInstalled() throws Exception {
    bundle("cli/needy", "made.up");
    Process process = launch();
    assertEquals(7, process.waitFor());
    Files.delete(home.resolve("bundles/application.jar"));
    process = launch();
    assertEquals(1, process.waitFor());
    assertTrue(Files.readString(errors).contains("cannot start cli.needy"));
  }

  @Test
  void aBundleOfTheClassPathHasItsClassesFromThere() throws Exception {
    Process process = launch("bundle");
    assertEquals(
        List.of("main [bundle]", "application, of its own loader", "framework stops"),
        output(process));
    classPath = home.resolve("bundles/application.jar") + File.pathSeparator + classPath;
    process = launch("bundle");
    assertEquals(
        List.of("main [bundle]", "application, of the class path", "framework stops"),
        output(process));
    assertEquals("", Files.readString(errors));
    assertNothingLeft();
  }

  private Process launch(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow"); // as bin/absorb does
    }
    command.add("-Dabsorb.home=" + home);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", classPath, Launcher.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }

  private static List<String> output(Process process) throws IOException {
    try (BufferedReader reader = process.inputReader()) {
      return reader.lines().toList();
    }
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> left = Files.list(temporary)) {
      // The virtual machine's own folder is its business.
      assertEquals(
          List.of(),
          left.filter(file -> !file.getFileName().toString().startsWith("hsperf")).toList());
    }
  }

  private void bundle(String name, String imports) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Bundle-ManifestVersion", "2");
    attributes.putValue("Bundle-SymbolicName", name.replace('/', '.'));
    attributes.putValue("Bundle-Activator", Application.class.getName());
    attributes.putValue("Import-Package", imports);
    Path jar = home.resolve("bundles").resolve(name + ".jar");
    Files.createDirectories(jar.getParent());
    String entry = Application.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream in = Application.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      in.transferTo(out);
    }
  }
}
