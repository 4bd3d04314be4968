package org.absorb.ui.scaling.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.state.Item;
import org.absorb.ui.scaling.internal.state.Reading;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/**
 * What there is to collapse: the sweeps of the project that is picked, read again when more of its
 * runs are finished, and files of curves. On the display's thread.
 */
final class Sources {

  private static final int REST_MILLIS = 2000;
  private static final String CHOSEN = "chosen";
  private static final String DIMENSION = "dimension of ";

  private final Workbench workbench;
  private final Supplier<Optional<FiniteSizeScaling>> service;
  private final Site site;
  private final Runnable changed;
  private final Runnable stopSelection;
  private final Runnable stopProjects;
  private final List<Item> files = new ArrayList<>();
  private final Map<String, Cockpit> kept = new HashMap<>();
  private Runnable stopProject = () -> {};
  private Optional<OpenProject> project = Optional.empty();
  private List<Item> ofProject = List.of();
  private String wanted;
  private long finished = -1;
  private boolean reading;
  private boolean again;
  private boolean closed;

  /**
   * @param changed called when there is something else, or other data
   */
  Sources(
      Workbench workbench,
      Supplier<Optional<FiniteSizeScaling>> service,
      Site site,
      Runnable changed) {
    this.workbench = workbench;
    this.service = service;
    this.site = site;
    this.changed = changed;
    this.wanted = site.remembered(CHOSEN).orElse("");
    stopSelection = workbench.onSelection(this::selected);
    stopProjects = workbench.projects().onChange(() -> selected(workbench.selection()));
  }

  /** Begins to read. */
  void begin() {
    selected(workbench.selection());
  }

  private void selected(Selection selection) {
    List<OpenProject> open = workbench.projects().open();
    Optional<OpenProject> now =
        selection
            .project()
            .or(() -> project)
            .filter(open::contains)
            .or(() -> open.stream().findFirst());
    if (!now.equals(project)) {
      stopProject.run();
      project = now;
      ofProject = List.of();
      finished = -1;
      stopProject = now.map(one -> one.onChange(this::looked)).orElse(() -> {});
      changed.run();
      now.ifPresent(one -> looked(one.state()));
    }
  }

  private void looked(ProjectState state) {
    if (Reading.finished(state) != finished) {
      read();
    }
  }

  private void read() {
    if (reading || closed || project.isEmpty() || service.get().isEmpty()) {
      again = reading;
      return;
    }
    reading = true;
    OpenProject from = project.get();
    FiniteSizeScaling scaling = service.get().get();
    finished = Reading.finished(from.state());
    workbench
        .tasks()
        .run(
            Scaling.WORDS.get("reading", from.name()),
            track -> {
              try {
                return Reading.of(from, workbench.projects().catalog(), scaling, track);
              } finally {
                workbench.shell().getDisplay().asyncExec(this::rested);
              }
            },
            read -> take(from, read));
    changed.run();
  }

  /** The next reading waits a little: runs end one after the other. */
  private void rested() {
    if (!closed) {
      workbench
          .shell()
          .getDisplay()
          .timerExec(
              REST_MILLIS,
              () -> {
                reading = false;
                if (again) {
                  again = false;
                  read();
                } else {
                  changed.run();
                }
              });
    }
  }

  private void take(OpenProject from, Reading read) {
    if (!closed && project.equals(Optional.of(from))) {
      ofProject = read.items();
      read.kept().forEach(kept::putIfAbsent);
      changed.run();
    }
  }

  /** Opens a file of curves. */
  void open(Path file) {
    service
        .get()
        .ifPresent(
            scaling ->
                workbench
                    .tasks()
                    .run(
                        Scaling.WORDS.get("opening", file),
                        track -> Reading.of(file, scaling, dimension(file)),
                        this::opened));
  }

  private OptionalInt dimension(Path file) {
    return site.remembered(DIMENSION + file)
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  /** Says of what dimension the space was that the chosen file's curves are of. */
  void dimension(int dimension) {
    chosen()
        .flatMap(Item::file)
        .ifPresent(
            file -> {
              site.remember(DIMENSION + file, Integer.toString(dimension));
              open(file);
            });
  }

  private void opened(Item item) {
    if (!closed) {
      files.removeIf(other -> other.key().equals(item.key()));
      files.add(item);
      want(item.key());
    }
  }

  private void want(String key) {
    wanted = key;
    site.remember(CHOSEN, key);
    changed.run();
  }

  private List<Item> all() {
    List<Item> all = new ArrayList<>(ofProject);
    all.addAll(files);
    return all;
  }

  List<String> names() {
    return all().stream().map(Item::name).toList();
  }

  /** Which is chosen; below 0: none. */
  int index() {
    return chosen().map(all()::indexOf).orElse(-1);
  }

  Optional<Item> chosen() {
    List<Item> all = all();
    return all.stream()
        .filter(item -> item.key().equals(wanted))
        .findFirst()
        .or(() -> all.stream().filter(item -> item.subject().sizes() > 1).findFirst())
        .or(() -> all.stream().findFirst());
  }

  void choose(int index) {
    want(all().get(index).key());
  }

  /** The cockpit that the project has of an item. */
  Optional<Cockpit> kept(String key) {
    return Optional.ofNullable(kept.get(key));
  }

  boolean reading() {
    return reading;
  }

  void close() {
    closed = true;
    stopSelection.run();
    stopProjects.run();
    stopProject.run();
  }
}
