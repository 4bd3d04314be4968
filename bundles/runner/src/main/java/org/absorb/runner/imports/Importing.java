package org.absorb.runner.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.run.Digest;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.exchange.ImportedRun;
import org.absorb.spi.exchange.Importer;
import org.absorb.store.Imports;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;

/**
 * Brings runs of another tool into a project. The same source gives the same ids, so that importing
 * it again changes nothing. Any thread.
 */
public final class Importing {

  private static final Messages WORDS = Messages.of(Importing.class);

  private final Project project;
  private final Catalog catalog;

  public Importing(Project project, Catalog catalog) {
    this.project = project;
    this.catalog = catalog;
  }

  /**
   * Imports what lies at a path.
   *
   * @param kind an importer's id
   * @param settings of the importer, as written
   * @param name what the import is called, as an experiment is; empty: as the file or folder is
   * @throws BadInputException if there is no such importer or file, or it is not what it should be
   */
  public Imports.Import from(String kind, Tree settings, Path path, String name) {
    Entry entry =
        catalog
            .find(Kind.IMPORTER, kind)
            .orElseThrow(() -> new BadInputException(WORDS.get("kind", kind, kinds())));
    Tree complete = entry.complete(settings);
    if (!Files.exists(path)) {
      throw new BadInputException(WORDS.get("path", path));
    }
    String called = name.isEmpty() ? stem(path) : name;
    try {
      Importer importer = catalog.make(Kind.IMPORTER, new Component(kind, complete));
      List<ImportedRun> runs = importer.read(path);
      if (runs.isEmpty()) {
        throw new BadInputException(WORDS.get("nothing", path));
      }
      return keep(kind, complete, path, called, runs);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(WORDS.get("refused", kind, e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new BadInputException(WORDS.get("refused", kind, e.getCause().getMessage()));
    } catch (BadInputException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new BadInputException(WORDS.get("threw", kind, path, e));
    }
  }

  private Imports.Import keep(
      String kind, Tree settings, Path path, String name, List<ImportedRun> runs)
      throws IOException {
    String sha256 = digest(path);
    Optional<Imports.Import> before = project.imports().find(name);
    boolean other = before.filter(there -> !there.sha256().equals(sha256)).isPresent();
    if (other || project.experiments().contains(name)) {
      throw new BadInputException(WORDS.get("taken", name));
    }
    Tree origin =
        Tree.EMPTY
            .with("kind", Value.of(kind))
            .with("source", Value.of(path.toAbsolutePath().normalize().toString()))
            .with("sha256", Value.of(sha256));
    List<RunId> ids = new ArrayList<>();
    try (Journal journal = Journal.open(project.journal())) {
      KeptRun kept = new KeptRun(project, name, origin, project.runs(), journal);
      for (int i = 0; i < runs.size(); i++) {
        Value key =
            Value.of(
                List.of(
                    Value.of("imported"),
                    Value.of(kind),
                    settings,
                    Value.of(sha256),
                    Value.of((long) i)));
        RunId id = new RunId(Digest.hex(Digest.of(key)).substring(0, 16));
        kept.keep(id, runs.get(i));
        ids.add(id);
      }
    }
    Imports.Import made =
        new Imports.Import(name, kind, origin.text("source").orElseThrow(), sha256, ids);
    project.imports().save(made);
    return made;
  }

  private String kinds() {
    return catalog.entries(Kind.IMPORTER).stream().map(Entry::id).collect(Collectors.joining(", "));
  }

  private static String stem(Path path) {
    String name = path.toAbsolutePath().normalize().getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 && Files.isRegularFile(path) ? name.substring(0, dot) : name;
  }

  /** Of a file's bytes; of a folder's files by name, each with its digest. */
  private static String digest(Path path) throws IOException {
    MessageDigest digest = Digest.sha256();
    if (Files.isRegularFile(path)) {
      add(digest, path);
      return Digest.hex(digest.digest());
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = path.relativize(file).toString().replace('\\', '/');
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        MessageDigest own = Digest.sha256();
        add(own, file);
        digest.update(own.digest());
      }
    }
    return Digest.hex(digest.digest());
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
    }
  }

  /** How long to wait for another process. */
  static final Duration PATIENCE = Duration.ofSeconds(1);
}
