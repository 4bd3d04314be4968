package org.absorb.plugins.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;

/**
 * The Maven project of a plugin: one extension that works, its words, its tests with the
 * conformance kit, ready to be changed. It is built by {@code mvn package}, against the product's
 * {@code sdk/m2} and nothing else of it.
 *
 * @param kind what it brings
 * @param name the bundle's name, which is also the package of its classes: {@code
 *     org.example.mynoise}
 */
public record PluginProject(Kind kind, String name) {

  private static final Messages WORDS = Messages.of(PluginProject.class);
  private static final String WORD = "[a-z][a-z0-9]*";

  /** Of Java: no package is called so. */
  private static final Set<String> RESERVED =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do double"
                  + " else enum extends false final finally float for goto if implements import"
                  + " instanceof int interface long native new null package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient true try void volatile while")
              .split(" "));

  /** What a first plugin may bring. */
  public enum Kind {
    SCHEME("Scheme"),
    POTENTIAL("Potential"),
    ANALYSIS("Analysis");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws BadInputException if the name is none for a bundle and a package
   */
  public PluginProject {
    if (!name.matches(WORD + "(\\." + WORD + ")+")
        || Arrays.stream(name.split("\\.")).anyMatch(RESERVED::contains)) {
      throw new BadInputException(WORDS.get("name", name));
    }
    if (name.startsWith("org.absorb.")) {
      throw new BadInputException(WORDS.get("name.ours", name));
    }
  }

  /**
   * The project of a kind by its word.
   *
   * @throws BadInputException if there is no such kind, or the name is none
   */
  public static PluginProject of(String kind, String name) {
    for (Kind each : Kind.values()) {
      if (each.word().equals(kind)) {
        return new PluginProject(each, name);
      }
    }
    String kinds = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
    throw new BadInputException(WORDS.get("kind", kind, kinds));
  }

  /** What files name the extension by: {@code example.mynoise}. */
  public String id() {
    String[] words = name.split("\\.");
    return words[words.length - 2] + "." + words[words.length - 1];
  }

  /**
   * Writes it.
   *
   * @param folder made if it is not there
   * @param home the product's folder, whose {@code sdk/m2} it is built against
   * @return the files, relative to the folder
   * @throws BadInputException if there is something in the folder, or no sdk in the product's
   */
  public List<Path> write(Path folder, Path home) {
    try {
      if (Files.exists(folder) && !isEmptyFolder(folder)) {
        throw new BadInputException(WORDS.get("folder", folder));
      }
      Map<String, String> values = values(home.resolve("sdk").resolve("m2"));
      Map<Path, String> files = files(values);
      for (var file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
      return List.copyOf(files.keySet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private Map<String, String> values(Path sdk) throws IOException {
    String last = name.substring(name.lastIndexOf('.') + 1);
    String type = Character.toUpperCase(last.charAt(0)) + last.substring(1) + kind.type;
    Map<String, String> values = new LinkedHashMap<>();
    values.put("package", name);
    values.put("name", name);
    values.put("group", name.substring(0, name.lastIndexOf('.')));
    values.put("class", type);
    values.put("id", id());
    values.put("label", last);
    values.put("figure", id().replace('.', '-'));
    values.put("sdk", sdk.toUri().toString().replaceAll("/$", ""));
    values.put("version", version(sdk));
    values.put("try", WORDS.get("try." + kind.word(), id()));
    return values;
  }

  /** The version of the contract that lies in the sdk. */
  private static String version(Path sdk) throws IOException {
    Path versions = sdk.resolve("org/absorb/org.absorb.spi");
    List<String> found = new ArrayList<>();
    if (Files.isDirectory(versions)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(versions, Files::isDirectory)) {
        folders.forEach(version -> found.add(version.getFileName().toString()));
      }
    }
    if (found.size() != 1) {
      throw new BadInputException(WORDS.get("sdk", sdk));
    }
    return found.get(0);
  }

  private Map<Path, String> files(Map<String, String> values) {
    String folder = name.replace('.', '/');
    Path main = Path.of("src/main/java", folder);
    String type = values.get("class");
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(Path.of("pom.xml"), filled("pom.xml", values));
    files.put(Path.of("README.md"), filled("README.md", values));
    files.put(main.resolve("package-info.java"), filled("package-info.java", values));
    files.put(main.resolve(type + ".java"), filled(kind.word() + "/Main.java", values));
    files.put(
        Path.of("src/main/resources", folder, "messages.properties"),
        filled(kind.word() + "/messages.properties", values));
    files.put(
        Path.of("src/test/java", folder, type + "Test.java"),
        filled(kind.word() + "/MainTest.java", values));
    return files;
  }

  private static String filled(String template, Map<String, String> values) {
    try (InputStream in = PluginProject.class.getResourceAsStream(template)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var value : values.entrySet()) {
        text = text.replace("{{" + value.getKey() + "}}", value.getValue());
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
