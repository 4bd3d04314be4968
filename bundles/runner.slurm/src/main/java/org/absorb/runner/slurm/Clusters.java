package org.absorb.runner.slurm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;

/**
 * A user's clusters: {@code clusters/NAME.json} in {@code $ABSORB_HOME} ({@code ~/.absorb}). Any
 * thread.
 */
public final class Clusters {

  /** What a user with one cluster need not name. */
  public static final String DEFAULT = "default";

  private static final String JSON = ".json";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Messages WORDS = Messages.of(Clusters.class);

  private final Path folder;

  public Clusters(Path folder) {
    this.folder = folder;
  }

  /** Those of the user who runs this process. */
  public static Clusters ofUser() {
    String home = System.getenv("ABSORB_HOME");
    return new Clusters(
        (home == null || home.isBlank()
                ? Path.of(System.getProperty("user.home"), ".absorb")
                : Path.of(home))
            .resolve("clusters"));
  }

  /** Their names, sorted. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + JSON)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          name = name.substring(0, name.length() - JSON.length());
          if (isName(name)) {
            names.add(name);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    names.sort(null);
    return names;
  }

  /**
   * Which one is meant.
   *
   * @param name empty: the only one there is, or {@value #DEFAULT}
   * @throws BadInputException if there are several and none is named, or none of that name
   */
  public String choose(String name) {
    List<String> names = names();
    if (!name.isEmpty()) {
      if (!names.contains(named(name)) && !name.equals(DEFAULT)) {
        throw new BadInputException(WORDS.get("cluster.none", name, list(names)));
      }
      return name;
    }
    if (names.size() > 1 && !names.contains(DEFAULT)) {
      throw new BadInputException(WORDS.get("cluster.which", list(names)));
    }
    return names.size() == 1 ? names.get(0) : DEFAULT;
  }

  private static String list(List<String> names) {
    return names.isEmpty()
        ? WORDS.get("cluster.nothing")
        : names.stream().collect(Collectors.joining(", "));
  }

  /**
   * Reads one; {@value #DEFAULT} has default settings while there is none.
   *
   * @throws BadInputException naming the file and the fields, if it is wrong
   */
  public Cluster read(String name) {
    Path file = file(name);
    if (!Files.exists(file) && name.equals(DEFAULT)) {
      return Cluster.standard();
    }
    try {
      return Cluster.read(Json.read(file));
    } catch (BadInputException e) {
      if (e.problems().stream().map(Problem::path).allMatch(path -> path.steps().isEmpty())) {
        throw e;
      }
      throw new BadInputException(
          e.problems().stream()
              .map(problem -> WORDS.get("cluster.wrong", file, problem.line()))
              .collect(Collectors.joining("\n")));
    }
  }

  /** Makes or replaces one. */
  public void save(String name, Cluster cluster) {
    Atomic.write(file(name), JsonWriter.pretty(cluster.tree()));
  }

  /** Removes one; whether there was one. */
  public boolean remove(String name) {
    try {
      return Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a cluster may be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  private static String named(String name) {
    if (!isName(name)) {
      throw new BadInputException(WORDS.get("cluster.name", name));
    }
    return name;
  }

  /** Where one is written. */
  public Path file(String name) {
    return folder.resolve(named(name) + JSON);
  }
}
