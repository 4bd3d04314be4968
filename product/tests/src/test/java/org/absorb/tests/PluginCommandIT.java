package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code absorb plugin}, in this process, with a folder of plugins of its own. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PluginCommandIT {

  @TempDir static Path home;
  private static CommandLine line;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    line = new CommandLine(home);
  }

  @AfterAll
  static void stop() throws Exception {
    line.close();
  }

  private static Said absorb(String... words) throws Exception {
    return line.absorb(words);
  }

  @Test
  void whatIsNoPluginIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("a.jar"), "a text");
    absorb("plugin", "install", text.toString()).refused("a.jar is not a jar");
    assertEquals("", absorb("plugin", "list").good().out());
    absorb("plugin").refused("install");
  }

  @Test
  void aPluginIsInspectedInstalledSwitchedAndRemoved() throws Exception {
    Path repository = Files.createDirectories(folder.resolve("repository"));
    String one = bundle(repository, "1.0.0").toString();
    bundle(repository, "1.1.0");
    String report = absorb("plugin", "inspect", one).good().out();
    assertTrue(report.contains("com.example.none 1.0.0"), report);
    assertEquals("", absorb("plugin", "list").good().out(), "nothing has happened");
    absorb("plugin", "install", one).good();
    absorb("plugin", "index", repository.toString()).good();
    String index = repository.resolve("index.json").toString();
    String found = absorb("plugin", "search", "EXAMPLE", "--from", index, "--json").good().out();
    assertTrue(found.contains("\"change\": \"update\""), found);
    absorb("plugin", "update", "--from", index).good();
    String list = absorb("plugin", "list", "--json").good().out();
    assertTrue(list.contains("\"version\": \"1.1.0\""), list);
    absorb("plugin", "use", "com.example.none", "1.0.0").good();
    absorb("plugin", "disable", "com.example.none").good();
    list = absorb("plugin", "list", "--json").good().out();
    assertTrue(list.contains("\"version\": \"1.0.0\""), list);
    assertTrue(list.contains("\"enabled\": false"), list);
    absorb("plugin", "enable", "com.example.none").good();
    absorb("plugin", "verify").good();
    absorb("plugin", "remove", "com.example.none", "1.0.0").refused("com.example.none 1.0.0");
    absorb("plugin", "use", "com.example.none", "2.0.0").refused("2.0.0", "1.0.0, 1.1.0");
    absorb("plugin", "install", "none", "--from", index).refused("none", "com.example.none");
    absorb("plugin", "remove", "com.example.none").good();
    assertEquals("", absorb("plugin", "list").good().out());
  }

  /** A bundle with nothing in it. */
  private static Path bundle(Path folder, String version) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    Map.of(
            "Bundle-ManifestVersion",
            "2",
            "Bundle-SymbolicName",
            "com.example.none",
            "Bundle-Version",
            version)
        .forEach(manifest.getMainAttributes()::putValue);
    Path file = folder.resolve("none-" + version + ".jar");
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
    return file;
  }
}
