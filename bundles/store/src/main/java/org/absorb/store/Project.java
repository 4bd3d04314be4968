package org.absorb.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.ExperimentReader;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problem;
import org.absorb.model.parameter.Problems;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.model.text.ShellWords;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.journal.RunTable;
import org.absorb.store.queue.QueueFile;
import org.absorb.store.run.RunFolder;

/**
 * A project: a folder that a person can read and back up. Holds no state but where it lies, so any
 * number may be open, in any number of processes. Any thread.
 */
public final class Project {

  /** The version of the folder's layout. */
  public static final int FORMAT = 1;

  private static final String FILE = "project.json";
  private static final String JSON = ".json";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Messages WORDS = Messages.of(Project.class);

  private final Path folder;
  private final String name;

  private Project(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * Makes a project in a folder, which may exist. Its name is the folder's.
   *
   * @throws BadInputException if there is a project already, or a file in the way
   */
  public static Project create(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    if (Files.exists(root.resolve(FILE))) {
      throw new BadInputException(WORDS.get("project.exists", folder));
    }
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new BadInputException(WORDS.get("project.file", folder));
    }
    String name = root.getFileName() == null ? "project" : root.getFileName().toString();
    Project project = new Project(root, name);
    try {
      for (Path part :
          List.of(
              project.experimentFolder(),
              project.figures(),
              project.analyses(),
              project.journal(),
              project.runFolder())) {
        Files.createDirectories(part);
      }
    } catch (IOException e) {
      throw new BadInputException(WORDS.get("project.unwritable", folder, e.getMessage()));
    }
    project.plan(List.of());
    return project;
  }

  /**
   * Gives the project another name. Its folder stays where it is; this and others that were opened
   * before keep the name they have read.
   *
   * @throws BadInputException if the name is blank
   */
  public void rename(String to) {
    if (to.isBlank()) {
      throw new BadInputException(WORDS.get("project.nameless"));
    }
    Path file = folder.resolve(FILE);
    Atomic.write(file, JsonWriter.pretty(Json.read(file).with("name", Value.of(to.strip()))));
  }

  /** Writes which analyses belong to the project, in their order. */
  public void plan(List<PlannedAnalysis> analyses) {
    Tree tree = Tree.EMPTY.with("absorb", Value.of(FORMAT)).with("name", Value.of(name));
    if (!analyses.isEmpty()) {
      tree =
          tree.with(
              PlannedAnalysis.LIST,
              Value.of(analyses.stream().map(PlannedAnalysis::tree).toList()));
    }
    Atomic.write(folder.resolve(FILE), JsonWriter.pretty(tree));
  }

  /** The analyses that belong to the project. */
  public List<PlannedAnalysis> planned() {
    return PlannedAnalysis.all(Json.read(folder.resolve(FILE)));
  }

  /** Whether a folder is a project's. */
  public static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Opens a project.
   *
   * @throws BadInputException naming the folder, if it is no project
   */
  public static Project open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(WORDS.get("project.none", folder, ShellWords.quoted(folder)));
    }
    Tree tree = Json.read(file);
    if (!tree.get("absorb").equals(java.util.Optional.of(Value.of(FORMAT)))) {
      throw new BadInputException(WORDS.get("project.format", file, Integer.toString(FORMAT)));
    }
    return new Project(root, tree.text("name").orElse(root.getFileName().toString()));
  }

  public String name() {
    return name;
  }

  public Path folder() {
    return folder;
  }

  /** The names of its experiments, sorted: those of their files. */
  public List<String> experiments() {
    return names(experimentFolder());
  }

  /** The names of the documents in a folder, sorted. */
  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + JSON)) {
      List<String> names = new ArrayList<>();
      for (Path file : files) {
        String stem = file.getFileName().toString();
        if (!stem.startsWith(".")) {
          names.add(FileNames.name(stem.substring(0, stem.length() - JSON.length())));
        }
      }
      names.sort(Comparator.naturalOrder());
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads an experiment. Its name is its file's, whatever is written in it, so that a copied file
   * is another experiment.
   *
   * @throws BadInputException naming the file and the field, if there is none or it is wrong
   */
  public Experiment experiment(String experiment) {
    Path file = experimentFile(experiment);
    if (!Files.isRegularFile(file)) {
      String all = experiments().stream().collect(Collectors.joining(", "));
      throw new BadInputException(
          WORDS.get(
              "experiment.none",
              experiment,
              folder,
              all.isEmpty() ? WORDS.get("experiment.nothing") : all));
    }
    Tree document = Json.read(file);
    Problems problems = new Problems();
    Experiment read = ExperimentReader.read(document, experiment, problems);
    raise(problems, file);
    return read.named(experiment);
  }

  private static void raise(Problems problems, Path file) {
    if (!problems.isEmpty()) {
      throw new BadInputException(
          problems.list().stream()
              .map(Problem::line)
              .map(line -> WORDS.get("experiment.wrong", file, line))
              .collect(Collectors.joining("\n")));
    }
  }

  /** Makes or replaces the file of an experiment. */
  public void save(Experiment experiment) {
    Atomic.write(experimentFile(experiment.name()), JsonWriter.pretty(experiment.tree()));
  }

  /** The file of an experiment, whether it exists or not. */
  public Path experimentFile(String experiment) {
    return experimentFolder().resolve(FileNames.of(experiment.isEmpty() ? " " : experiment) + JSON);
  }

  private Path experimentFolder() {
    return folder.resolve("experiments");
  }

  /** The names of its comparisons, sorted: those of their files. */
  public List<String> comparisons() {
    return names(comparisonFolder());
  }

  /**
   * Reads a comparison. Its name is its file's.
   *
   * @throws BadInputException naming the file and the field, if there is none or it is wrong
   */
  public Comparison comparison(String name) {
    Path file = comparisonFile(name);
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(WORDS.get("comparison.none", name, folder));
    }
    Problems problems = new Problems();
    Comparison read = Comparison.read(Json.read(file), name, problems);
    raise(problems, file);
    return read;
  }

  /** Makes or replaces the file of a comparison. */
  public void save(Comparison comparison) {
    Atomic.write(comparisonFile(comparison.name()), JsonWriter.pretty(comparison.tree()));
  }

  /** The file of a comparison, whether it exists or not. */
  public Path comparisonFile(String name) {
    return comparisonFolder().resolve(FileNames.of(name.isEmpty() ? " " : name) + JSON);
  }

  /** The folder of the comparisons; there is none before the first. */
  public Path comparisonFolder() {
    return folder.resolve("comparisons");
  }

  /** The folder of a run, whether it exists or not. */
  public RunFolder run(RunId id) {
    return new RunFolder(runFolder().resolve(id.hex().substring(0, 2)).resolve(id.hex()));
  }

  /** The runs that have a folder; none of these is opened. */
  public Set<RunId> begun() {
    Set<RunId> ids = new HashSet<>();
    for (String group : listed(runFolder())) {
      for (String name : listed(runFolder().resolve(group))) {
        if (RunId.isOne(name)) {
          ids.add(new RunId(name));
        }
      }
    }
    return ids;
  }

  /** What is in a folder; nothing if it is none. Names alone: there may be a hundred thousand. */
  private static String[] listed(Path folder) {
    String[] names = folder.toFile().list();
    if (names == null && Files.isDirectory(folder)) {
      throw new UncheckedIOException(new AccessDeniedException(folder.toString()));
    }
    return names == null ? new String[0] : names;
  }

  private Path runFolder() {
    return folder.resolve("runs");
  }

  public Path figures() {
    return folder.resolve("figures");
  }

  public Path analyses() {
    return folder.resolve("analyses");
  }

  /** The file of a saved analysis. */
  public Path analysis(String analysis) {
    return analyses().resolve(FileNames.of(analysis) + JSON);
  }

  /** The file of a collapse that was steered by hand: its parameters, and what was left out. */
  public Path scaling(String name) {
    return folder.resolve("scaling").resolve(FileNames.of(name) + JSON);
  }

  /** The imports: for each a file that names its runs. */
  public Imports imports() {
    return new Imports(folder.resolve("imports"));
  }

  public Path journal() {
    return folder.resolve("journal");
  }

  /** Orders for whoever works off the queue, one a line. */
  public Path control() {
    return folder.resolve("control.jsonl");
  }

  /** Reads all journals. */
  public RunTable runs() {
    return new RunTable(journal());
  }

  /** What people say of its runs. */
  public Annotations annotations() {
    return new Annotations(this, folder.resolve("annotations.jsonl"));
  }

  public QueueFile queue() {
    return new QueueFile(folder.resolve("queue.json"));
  }

  public PluginLock plugins() {
    return new PluginLock(folder.resolve("plugins.lock.json"));
  }

  /**
   * Does something that reads and writes files of the project, while no other process does. Short:
   * others wait.
   *
   * @throws BadInputException if the lock does not become free
   */
  public <T> T edit(Supplier<T> action) {
    Hold hold =
        Hold.await(folder.resolve("edit.lock"), PATIENCE)
            .orElseThrow(() -> new BadInputException(WORDS.get("project.busy", folder)));
    try (hold) {
      return action.get();
    }
  }
}
