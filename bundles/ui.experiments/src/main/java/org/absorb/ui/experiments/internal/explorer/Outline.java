package org.absorb.ui.experiments.internal.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.store.FileNames;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.experiments.internal.explorer.Provenance.Made;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/** A project as lines of the explorer. */
final class Outline {

  /** Cells past this are folded. */
  static final int SHOWN = 50;

  private static final Messages WORDS = Messages.of(Outline.class);

  private final OpenProject project;
  private final ProjectState state;
  private final Function<ExperimentState, CellFacts> facts;

  /** A cell before it is a line. */
  private record CellLine(
      String experiment,
      ExperimentState.CellRuns runs,
      CellState cell,
      CellNames names,
      Optional<Protocol> protocol) {}

  private Outline(
      OpenProject project, ProjectState state, Function<ExperimentState, CellFacts> facts) {
    this.project = project;
    this.state = state;
    this.facts = facts;
  }

  /**
   * The lines of a project.
   *
   * @param files of the analyses and the figures
   * @param facts what is known of the cells of an experiment
   */
  static Node of(
      OpenProject project,
      ProjectState state,
      Listing files,
      Function<ExperimentState, CellFacts> facts) {
    String note = project.folder().toString();
    return new Node(
        new Outline(project, state, facts).key(Node.Kind.PROJECT, "", Tree.EMPTY, Optional.empty()),
        plain(project.name()),
        "",
        Optional.empty(),
        Writable.is(project) ? note : WORDS.get("read.only", note),
        groups(project, state, files, facts));
  }

  /** What is in a project. */
  static List<Node> groups(
      OpenProject project,
      ProjectState state,
      Listing files,
      Function<ExperimentState, CellFacts> facts) {
    Outline outline = new Outline(project, state, facts);
    List<Node> experiments = state.experiments().stream().map(outline::experiment).toList();
    List<Node> groups = new ArrayList<>();
    groups.add(outline.group(Node.Kind.EXPERIMENTS, "experiments", experiments));
    groups.add(outline.files(Node.Kind.ANALYSES, "analyses", files.analyses(), files.made()));
    groups.add(
        outline.group(
            Node.Kind.COMPARISONS,
            "comparisons",
            files.comparisons().stream().map(outline::comparison).toList()));
    groups.add(outline.files(Node.Kind.FIGURES, "figures", files.figures(), files.made()));
    return groups;
  }

  /** A name is no formula. */
  private static String plain(String name) {
    return name.replace("$", "");
  }

  private Node.Key key(Node.Kind kind, String name, Tree coordinates, Optional<RunId> run) {
    return new Node.Key(kind, project, name, coordinates, run, Optional.empty());
  }

  private Node group(Node.Kind kind, String word, List<Node> children) {
    return new Node(
        key(kind, "", Tree.EMPTY, Optional.empty()),
        WORDS.get(word),
        Integer.toString(children.size()),
        Optional.empty(),
        "",
        children);
  }

  private Node files(Node.Kind kind, String word, List<Path> files, Map<Path, Made> made) {
    return group(kind, word, files.stream().map(file -> file(file, made.get(file))).toList());
  }

  private Node file(Path file, Made from) {
    Node node = file(Node.Kind.FILE, file, file.getFileName().toString());
    return from != null && hasChanged(from) ? node.stale(WORDS.get("stale")) : node;
  }

  /** Whether any run that something was made from was gone on with since. */
  private boolean hasChanged(Made from) {
    return from.runs().stream()
        .flatMap(run -> state.row(run).stream())
        .anyMatch(row -> row.time().compareTo(from.when()) > 0);
  }

  private Node comparison(Path file) {
    String name = FileNames.name(file.getFileName().toString().replaceAll("\\.json$", ""));
    return file(Node.Kind.COMPARISON, file, name);
  }

  private Node file(Node.Kind kind, Path file, String name) {
    return new Node(
        new Node.Key(kind, project, name, Tree.EMPTY, Optional.empty(), Optional.of(file)),
        plain(name),
        "",
        Optional.empty(),
        file.toString(),
        List.of());
  }

  private Node experiment(ExperimentState experiment) {
    boolean sound = experiment.problem().isEmpty();
    CellFacts known = facts.apply(experiment);
    List<CellLine> cells = new ArrayList<>();
    int done = 0;
    RunState worst = null;
    for (ExperimentState.CellRuns runs : experiment.cells()) {
      Optional<Protocol> protocol = sound ? known.protocol(cells.size()) : Optional.empty();
      CellState cell = CellState.of(runs.runs(), protocol, state);
      done += cell.computed() ? 1 : 0;
      worst = worst == null ? cell.worst() : worst.worse(cell.worst());
      cells.add(new CellLine(experiment.name(), runs, cell, known.names(), protocol));
    }
    String all = Numbers.count(cells.size());
    boolean untouched = worst == RunState.TO_DO || worst == null;
    Optional<RunState> mark = untouched ? Optional.empty() : Optional.of(worst);
    return new Node(
        key(Node.Kind.EXPERIMENT, experiment.name(), Tree.EMPTY, Optional.empty()),
        plain(experiment.name()),
        sound ? WORDS.get("count", Numbers.count(done), all) : "",
        sound ? mark : Optional.of(RunState.FAILED),
        sound
            ? WORDS.get("experiment", experiment.name(), Numbers.count(done), all)
            : experiment.problem(),
        !cells.isEmpty(),
        () -> folded(experiment.name(), cells));
  }

  private List<Node> folded(String experiment, List<CellLine> cells) {
    if (cells.size() <= SHOWN) {
      return cells(cells);
    }
    List<CellLine> rest = cells.subList(SHOWN, cells.size());
    List<Node> shown = new ArrayList<>(cells(cells.subList(0, SHOWN)));
    shown.add(
        new Node(
            key(Node.Kind.MORE, experiment, Tree.EMPTY, Optional.empty()),
            WORDS.get("more", Numbers.count(rest.size())),
            "",
            Optional.empty(),
            "",
            true,
            () -> cells(rest)));
    return shown;
  }

  private List<Node> cells(List<CellLine> cells) {
    return cells.stream().map(this::cell).toList();
  }

  private Node cell(CellLine line) {
    Tree coordinates = line.runs().coordinates();
    String name = line.names().of(coordinates);
    CellState cell = line.cell();
    boolean untouched = cell.worst() == RunState.TO_DO;
    return new Node(
        key(Node.Kind.CELL, line.experiment(), coordinates, Optional.empty()),
        name.isEmpty() ? WORDS.get("cell") : name,
        WORDS.get("count", Integer.toString(cell.done()), Integer.toString(cell.all())),
        untouched ? Optional.empty() : Optional.of(cell.worst()),
        "",
        !line.runs().runs().isEmpty(),
        () -> replicas(line));
  }

  private List<Node> replicas(CellLine line) {
    return IntStream.range(0, line.runs().runs().size())
        .mapToObj(index -> replica(line, index))
        .toList();
  }

  private Node replica(CellLine line, int index) {
    RunId id = line.runs().runs().get(index);
    Optional<RunState> known =
        state.row(id).map(row -> CellState.of(List.of(id), line.protocol(), state).worst());
    return new Node(
        key(Node.Kind.REPLICA, line.experiment(), line.runs().coordinates(), Optional.of(id)),
        WORDS.get("replica", Integer.toString(index + 1)),
        "",
        known,
        known.map(is -> WORDS.get("run", id.hex(), is.words())).orElse(""),
        List.of());
  }
}
