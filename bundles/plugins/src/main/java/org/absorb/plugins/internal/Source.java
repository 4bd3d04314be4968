package org.absorb.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;

/**
 * Where plugins are looked for: a folder of jars, or an index with jars beside it.
 *
 * @param name as messages name it
 * @param candidates what it offers, by name, newest first
 */
record Source(String name, List<Candidate> candidates) {

  /** The file that makes a folder of jars a repository. */
  static final String INDEX = "index.json";

  private static final Messages WORDS = Messages.of(Source.class);
  private static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate candidate) -> candidate.build().name())
          .thenComparing(Candidate::version, Comparator.reverseOrder());

  Source {
    candidates = candidates.stream().sorted(ORDER).toList();
  }

  /**
   * Opens a source.
   *
   * @param from a folder, an index's file, or its address
   * @throws BadInputException if it is none of these, or damaged
   */
  static Source of(String from) {
    if (from.startsWith("http:") || from.startsWith("https:")) {
      return new Source(from, new Index(Fetch.address(from)).candidates());
    }
    Path path = Path.of(from);
    if (Files.isDirectory(path)) {
      return new Source(from, jars(path, false).stream().map(Candidate::of).toList());
    }
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(WORDS.get("source.missing", from));
    }
    return new Source(from, new Index(path.toUri()).candidates());
  }

  /** Nothing at all. */
  static Source none() {
    return new Source("", List.of());
  }

  /** All that has a name, newest first. */
  List<Candidate> named(String wanted) {
    return candidates.stream().filter(each -> each.build().name().equals(wanted)).toList();
  }

  /**
   * The jars in a folder, not below it.
   *
   * @param strict whether what is no plugin is refused; else it is passed over
   */
  static List<Jar> jars(Path folder, boolean strict) {
    List<Jar> jars = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        jars.add(Jar.read(file));
      } catch (BadInputException e) {
        if (strict) {
          throw e;
        }
      }
    }
    return jars;
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(folder, "*.jar")) {
      found.forEach(files::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /**
   * Writes the index of a folder of jars; every one has to be a plugin.
   *
   * @return what it offers
   */
  static Source index(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(WORDS.get("source.folder", folder));
    }
    List<Candidate> candidates = new ArrayList<>();
    StringBuilder text = new StringBuilder("{\"absorb\": 1, \"plugins\": [");
    String separator = "\n  ";
    for (Jar jar : jars(folder, true)) {
      Candidate candidate = Candidate.of(jar);
      String file = Path.of(jar.source()).getFileName().toString();
      text.append(separator).append(candidate.tree(file));
      separator = ",\n  ";
      candidates.add(candidate);
    }
    Depot.replace(
        folder.resolve(INDEX), text.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8));
    return new Source(folder.toString(), candidates);
  }
}
