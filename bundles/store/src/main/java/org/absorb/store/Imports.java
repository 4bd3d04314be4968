package org.absorb.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * {@code imports/NAME.json}: what was imported into a project, a file each. Beside experiments
 * these are the runs that analyses see. Any thread.
 */
public final class Imports {

  private static final String JSON = ".json";

  private final Path folder;

  Imports(Path folder) {
    this.folder = folder;
  }

  /**
   * One import.
   *
   * @param kind the importer's id
   * @param source where it was read
   * @param sha256 of what was read
   */
  public record Import(String name, String kind, String source, String sha256, List<RunId> runs) {
    public Import {
      runs = List.copyOf(runs);
    }
  }

  /**
   * All of them, by name.
   *
   * @throws BadInputException naming the file that is damaged
   */
  public List<Import> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + JSON)) {
      List<Import> imports = new ArrayList<>();
      for (Path file : files) {
        String stem = file.getFileName().toString();
        if (!stem.startsWith(".")) {
          imports.add(read(file, FileNames.name(stem.substring(0, stem.length() - JSON.length()))));
        }
      }
      imports.sort(Comparator.comparing(Import::name));
      return imports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of a name. */
  public Optional<Import> find(String name) {
    Path file = file(name);
    return Files.exists(file) ? Optional.of(read(file, name)) : Optional.empty();
  }

  private static Import read(Path file, String name) {
    Tree tree = Json.read(file);
    List<RunId> runs = new ArrayList<>();
    if (tree.get("runs").orElse(null) instanceof Value.Items items) {
      for (Value item : items.values()) {
        if (item instanceof Value.Text id) {
          try {
            runs.add(new RunId(id.value()));
          } catch (IllegalArgumentException e) {
            throw new BadInputException(
                Messages.of(Imports.class).get("import.damaged", file, e.getMessage()));
          }
        }
      }
    }
    return new Import(
        name,
        tree.text("kind").orElse(""),
        tree.text("source").orElse(""),
        tree.text("sha256").orElse(""),
        runs);
  }

  /** Makes or replaces the file of an import. */
  public void save(Import imported) {
    List<Value> ids = new ArrayList<>();
    imported.runs().forEach(id -> ids.add(Value.of(id.hex())));
    Atomic.write(
        file(imported.name()),
        JsonWriter.pretty(
            Tree.EMPTY
                .with("absorb", Value.of(Project.FORMAT))
                .with("kind", Value.of(imported.kind()))
                .with("source", Value.of(imported.source()))
                .with("sha256", Value.of(imported.sha256()))
                .with("runs", Value.of(ids))));
  }

  private Path file(String name) {
    return folder.resolve(FileNames.of(name) + JSON);
  }
}
