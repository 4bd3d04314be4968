package org.absorb.plugins.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, and what is refused; that it builds and runs is the product's test. */
class PluginProjectTest {

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void anInstallation() throws IOException {
    home = folder.resolve("product home");
    Files.createDirectories(home.resolve("sdk/m2/org/absorb/org.absorb.spi/7.8.9"));
  }

  @ParameterizedTest
  @EnumSource(PluginProject.Kind.class)
  void everyPlaceIsFilledAndTheSdkNamed(PluginProject.Kind kind) throws IOException {
    Path project = folder.resolve("mine");
    List<Path> files = new PluginProject(kind, "org.example.mynoise").write(project, home);
    assertEquals(6, files.size());
    for (Path file : files) {
      String text = Files.readString(project.resolve(file));
      assertFalse(text.contains("{{") || text.contains("}}"), file + ":\n" + text);
    }
    String pom = Files.readString(project.resolve("pom.xml"));
    assertTrue(pom.contains("<absorb.version>7.8.9</absorb.version>"), pom);
    assertTrue(pom.contains("/product%20home/sdk/m2</absorb.sdk>"), pom);
  }

  @Test
  void anEmptyFolderIsAsGoodAsNone() throws IOException {
    Path project = Files.createDirectories(folder.resolve("empty"));
    PluginProject mine = PluginProject.of("scheme", "org.example.mynoise");
    assertEquals("example.mynoise", mine.id());
    mine.write(project, home);
    String before = Files.readString(project.resolve("pom.xml"));
    refused(() -> mine.write(project, home), project + ": is no empty folder");
    assertEquals(before, Files.readString(project.resolve("pom.xml")));
    refused(() -> mine.write(project.resolve("pom.xml"), home), "is no empty folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mynoise",
        "org.Example.mynoise",
        "org..mynoise",
        "org.example.",
        "org.9example.noise",
        "org.example.my-noise",
        "org.example.new",
        "org/example/noise",
        "org.example.noise;a=b"
      })
  void whatIsNoNameForABundleAndAPackageIsRefused(String name) {
    refused(() -> PluginProject.of("scheme", name), name + ": is no name for a plugin");
  }

  @Test
  void theProductsNamesAnUnknownKindAndAMissingSdkAreRefused() {
    refused(() -> PluginProject.of("scheme", "org.absorb.mine"), "org.absorb.mine: names that");
    refused(
        () -> PluginProject.of("shceme", "org.example.mynoise"),
        "shceme: is no kind of plugin; allowed: scheme, potential, analysis");
    refused(
        () ->
            PluginProject.of("scheme", "org.example.mynoise")
                .write(folder.resolve("mine"), folder.resolve("elsewhere")),
        "has no sdk");
    assertFalse(Files.exists(folder.resolve("mine")));
  }

  private static void refused(Executable action, String said) {
    String message = assertThrows(BadInputException.class, action).getMessage();
    assertTrue(message.contains(said), message);
    assertFalse(message.contains("\n"), message);
  }
}
