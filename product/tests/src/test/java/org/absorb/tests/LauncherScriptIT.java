package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code bin/absorb} asks of Java: a stand-in for Java writes its arguments down. And that
 * {@code bin/absorb.cmd}, which no test here can run, goes by the same table.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherScriptIT {

  private static final Path PRODUCT = Path.of(System.getProperty("absorb.home")).normalize();
  private static final String ECHO = "echo \"$0\"; for each; do echo \"$each\"; done";
  private static final Pattern COMPUTE = Pattern.compile("(?m)^  (simulate [|] .*)\\) kind=");
  private static final Pattern COMPUTE_CMD = Pattern.compile("for %%i in \\((simulate .*)\\) do");

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void copy() throws IOException {
    home = folder.resolve("with space");
    Files.createDirectories(home.resolve("bundles/window"));
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib"));
    built(-60);
    for (String name : List.of("absorb", "java.sh")) {
      Files.copy(
          PRODUCT.resolve("bin").resolve(name),
          home.resolve("bin").resolve(name),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** The product was built some seconds from now. */
  private void built(int seconds) throws IOException {
    Path jar = Files.writeString(home.resolve("lib/launcher.jar"), "");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(seconds)));
  }

  /** A folder that looks like a Java of some version. */
  private Path java(String name, String version) throws IOException {
    Path java = folder.resolve(name);
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    program(java.resolve("bin/java"), ECHO);
    return java;
  }

  private static void program(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  /** What Java is called with, a line each; the program itself first. */
  private List<String> called(Map<String, String> environment, String... words) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/absorb").toString());
    builder.command().addAll(List.of(words));
    builder.redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeAll(
            List.of("ABSORB_JAVA_HOME", "ABSORB_JAVA_OPTIONS", "SLURM_JOB_ID", "WAYLAND_DISPLAY"));
    builder.environment().put("ABSORB_HOME", folder.resolve("home").toString());
    builder.environment().put("DISPLAY", ":0");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return text.lines().toList();
  }

  private List<String> called(String version, String... words) throws Exception {
    return called(Map.of("JAVA_HOME", java("java " + version, version).toString()), words);
  }

  @ParameterizedTest
  @CsvSource({"run, short", "simulate, compute", "work, compute", "list, short", "--help, short"})
  void aCommandHasItsOptions(String task, String kind) throws Exception {
    List<String> called = called("17.0.9", task, "two words");
    assertTrue(called.contains("@" + home + "/conf/java/" + kind + ".options"), called::toString);
    assertTrue(called.contains("-Dabsorb.application=cli"), called::toString);
    assertTrue(called.contains("-Dabsorb.home=" + home), called::toString);
    assertEquals("two words", called.get(called.size() - 1));
    assertTrue(Files.exists(PRODUCT.resolve("conf/java/" + kind + ".options")));
  }

  @Test
  void theWindowHasItsOwn() throws Exception {
    List<String> called = called("17.0.9", "open", "project");
    assertTrue(called.contains("@" + home + "/conf/java/window.options"), called::toString);
    assertTrue(called.contains("-Dabsorb.application=window"), called::toString);
    assertFalse(called.contains("-XstartOnFirstThread"), called::toString);
    assertTrue(called("17.0.9", "open", "--help").contains("-Dabsorb.application=cli"));
  }

  /** Else Java would find no file whose name has a letter beyond English. */
  @Test
  void aTaskWithoutALanguageKnowsAllLetters() throws Exception {
    program(java("java", "17.0.9").resolve("bin/java"), "echo \"$LC_ALL\"");
    for (String none : List.of("", "C", "POSIX")) {
      assertEquals(List.of("C.UTF-8"), languages("", "", none));
    }
    assertEquals(List.of("C.UTF-8"), languages("C", "", "de_DE.UTF-8"));
    assertEquals(List.of(""), languages("", "", "de_DE.UTF-8"));
    assertEquals(List.of(""), languages("", "en_US.ISO-8859-1", "C"));
    assertEquals(List.of("de_DE@euro"), languages("de_DE@euro", "C", "C"));
  }

  private List<String> languages(String all, String type, String any) throws Exception {
    return called(
        Map.of(
            "JAVA_HOME", folder.resolve("java").toString(),
            "LC_ALL", all,
            "LC_CTYPE", type,
            "LANG", any),
        "list");
  }

  /** Java refuses to start with classes that stand on nothing. */
  @Test
  void classesAreSharedOnlyOnTopOfJavasOwn() throws Exception {
    Path other = java("other", "17.0.9");
    Path own = java("with space/runtime", "17.0.9");
    for (Path java : List.of(own, other)) {
      Files.createDirectories(java.resolve("lib/server"));
      program(java.resolve("bin/java"), "touch '" + java + "/lib/server/classes.jsa'\n" + ECHO);
    }
    assertNone(called(Map.of("ABSORB_JAVA_HOME", other.toString())));
    List<String> called = called(Map.of());
    assertTrue(makes(called, home, "window"), "an image's own makes one");
    make(called, home, "window");
    assertTrue(uses(called(Map.of()), home, "window"));
    program(own.resolve("bin/java"), ECHO);
    Files.delete(own.resolve("lib/server/classes.jsa"));
    assertNone(called(Map.of()));
  }

  @Test
  void commandsThatManyUseMakeTheClassesForAll() throws Exception {
    Map<String, String> java = sharing("java", "17.0.9");
    assertNone(called(java, "work"));
    List<String> called = called(java, "list");
    assertTrue(makes(called, home, "cli"), called::toString);
    make(called, home, "cli");
    for (String task : List.of("work", "list", "run", "--help", "analyse")) {
      assertTrue(uses(called(java, task), home, "cli"), task);
    }
    assertTrue(makes(called(java, "open"), home, "window"), "the window has its own");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aWindowThatCannotComeUpMakesNone() throws Exception {
    Map<String, String> java = new HashMap<>(sharing("java", "17.0.9"));
    List<String> before = called(java, "open");
    java.put("DISPLAY", "");
    assertNone(called(java, "open"));
    java.put("WAYLAND_DISPLAY", "wayland-0");
    assertTrue(makes(called(java, "open"), home, "window"));
    make(before, home, "window");
    java.remove("WAYLAND_DISPLAY");
    assertTrue(uses(called(java, "open"), home, "window"));
  }

  @Test
  void tasksOfAClusterMakeNone() throws Exception {
    Map<String, String> task = new HashMap<>(sharing("java", "17.0.9"));
    List<String> before = called(task, "run");
    task.put("SLURM_JOB_ID", "7");
    assertNone(called(task, "run"));
    make(before, home, "cli");
    assertTrue(uses(called(task, "run"), home, "cli"));
  }

  @Test
  void classesCountForTheFolderTheJavaAndTheBuildTheyWereMadeWith() throws Exception {
    Map<String, String> java = sharing("java", "17.0.9");
    make(called(java, "list"), home, "cli");
    assertTrue(makes(called(sharing("other", "17.0.9"), "list"), home, "cli"), "another Java");
    assertTrue(uses(called(java, "list"), home, "cli"), "which takes nothing from this one");
    assertTrue(makes(called(sharing("java", "17.0.10"), "list"), home, "cli"), "a newer one");
    sharing("java", "17.0.9");
    built(60);
    List<String> again = called(java, "list");
    assertTrue(makes(again, home, "cli"), "built again");
    built(-60);
    make(again, home, "cli");
    assertTrue(uses(called(java, "list"), home, "cli"));
    Path moved = folder.resolve("moved");
    Files.move(home, moved);
    home = moved;
    assertTrue(makes(called(java, "list"), home, "cli"), "elsewhere");
  }

  @Test
  void classesThatWereCutOffWhileTheyWereWrittenAreMadeAnew() throws Exception {
    Map<String, String> java = sharing("java", "17.0.9");
    List<String> called = called(java, "list");
    make(called, home, "cli", "\0\0\0\0");
    assertTrue(makes(called(java, "list"), home, "cli"));
    make(called, home, "cli", "\0\0h\0");
    assertTrue(uses(called(java, "list"), home, "cli"), "some of it is no zero");
  }

  @Test
  void whereTheProductIsNotOursClassesLieWithTheUser() throws Exception {
    Map<String, String> java = sharing("java", "17.0.9");
    Files.createFile(home.resolve("classes"));
    Path user = folder.resolve("home");
    make(called(java, "list"), user, "cli");
    assertTrue(uses(called(java, "list"), user, "cli"));
  }

  /** Unpacked over the last one, with jars of the same times and sizes. */
  @Test
  void anotherBuildHasClassesOfItsOwn() throws Exception {
    Map<String, String> java = sharing("java", "17.0.9");
    Path build = Files.writeString(home.resolve("lib/build"), "0123456789abcdef\n");
    make(called(java, "list"), home, "cli");
    assertTrue(uses(called(java, "list"), home, "cli"));
    Files.writeString(build, "fedcba9876543210\n");
    List<String> called = called(java, "list");
    assertTrue(makes(called, home, "cli"), called::toString);
    make(called, home, "cli");
    assertTrue(uses(called(java, "list"), home, "cli"));
    try (Stream<Path> kept = Files.list(home.resolve("classes"))) {
      assertEquals(1, kept.count(), "those of the last build are gone");
    }
  }

  /** A Java that has classes of its own to build on; the environment that chooses it. */
  private Map<String, String> sharing(String name, String version) throws IOException {
    Path java = java(name, version);
    Files.createDirectories(java.resolve("lib/server"));
    Files.writeString(java.resolve("lib/server/classes.jsa"), "");
    return Map.of("ABSORB_JAVA_HOME", java.toString());
  }

  private static boolean makes(List<String> called, Path folder, String application) {
    return archive(called, "-XX:ArchiveClassesAtExit=", folder, application).isPresent();
  }

  private static boolean uses(List<String> called, Path folder, String application) {
    return archive(called, "-XX:SharedArchiveFile=", folder, application).isPresent();
  }

  private static Optional<Path> archive(
      List<String> called, String option, Path folder, String application) {
    Pattern file = Pattern.compile(application + "-[0-9]+-[0-9a-f]*[.]jsa");
    return called.stream()
        .filter(word -> word.startsWith(option))
        .map(word -> Path.of(word.substring(option.length())))
        .filter(path -> path.getParent().equals(folder.resolve("classes")))
        .filter(path -> file.matcher(path.getFileName().toString()).matches())
        .findFirst();
  }

  /** What Java would have made. */
  private static void make(List<String> called, Path folder, String application)
      throws IOException {
    make(called, folder, application, "head");
  }

  private static void make(List<String> called, Path folder, String application, String head)
      throws IOException {
    Files.writeString(
        archive(called, "-XX:ArchiveClassesAtExit=", folder, application).orElseThrow(),
        head + "and all the rest");
  }

  private static void assertNone(List<String> called) {
    assertTrue(called.stream().noneMatch(word -> word.endsWith(".jsa")), called::toString);
  }

  @Test
  void onAMacTheWindowRunsOnTheFirstThread() throws Exception {
    program(folder.resolve("mac/uname"), "echo Darwin");
    Map<String, String> mac =
        Map.of(
            "JAVA_HOME",
            java("java", "21").toString(),
            "PATH",
            folder.resolve("mac") + ":" + System.getenv("PATH"));
    assertTrue(called(mac).contains("-XstartOnFirstThread"));
    assertFalse(called(mac, "list").contains("-XstartOnFirstThread"));
  }

  @Test
  void withoutItsBundlesThereIsNoWindow() throws Exception {
    Files.delete(home.resolve("bundles/window"));
    assertTrue(called("17.0.9").contains("-Dabsorb.application=cli"));
  }

  @Test
  void aNewerJavaIsAskedForMore() throws Exception {
    String more = "@" + home + "/conf/java/24.options";
    assertFalse(called("17.0.9", "list").contains(more));
    assertFalse(called("23", "list").contains(more));
    assertTrue(called("24", "list").contains(more));
    assertTrue(called("25.0.1", "list").contains(more));
  }

  @Test
  void theRuntimeOfAnImageGoesBeforeTheMachinesJava() throws Exception {
    Path other = java("other", "25");
    Path chosen = java("chosen", "21");
    Path own = java("with space/runtime", "17.0.9");
    assertEquals(own + "/bin/java", called(Map.of("JAVA_HOME", other.toString()), "list").get(0));
    assertEquals(
        chosen + "/bin/java",
        called(Map.of("JAVA_HOME", other.toString(), "ABSORB_JAVA_HOME", chosen.toString()), "list")
            .get(0));
  }

  @Test
  void anOldJavaIsPassedOver() throws Exception {
    Path old = java("old", "11.0.2");
    Path own = java("with space/runtime", "17.0.9");
    assertEquals(
        own + "/bin/java", called(Map.of("ABSORB_JAVA_HOME", old.toString()), "list").get(0));
  }

  @Test
  void windowsGoesByTheSameTable() throws Exception {
    String here = Files.readString(PRODUCT.resolve("bin/absorb"));
    String windows = Files.readString(PRODUCT.resolve("bin/absorb.cmd"));
    assertEquals(
        Arrays.asList(first(COMPUTE, here).split(" [|] ")),
        Arrays.asList(first(COMPUTE_CMD, windows).split(" ")));
    assertEquals(properties(here), properties(windows));
    assertFalse(windows.replace("\r\n", "").contains("\n"), "a label needs lines of Windows");
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().map(found -> found.group(1)).orElseThrow();
  }

  /** The system properties a script sets, without the two that Windows has no use for. */
  private static List<String> properties(String script) {
    return Pattern.compile("-D(absorb\\.\\w+)=")
        .matcher(script)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !List.of("absorb.cache", "absorb.terminal").contains(name))
        .distinct()
        .sorted()
        .toList();
  }
}
