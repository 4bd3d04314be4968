package org.absorb.ui.scene.internal.play;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.scene.Camera;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.scene.internal.view.Settings;
import org.absorb.ui.scene.internal.view.Turning;
import org.absorb.ui.scene.internal.view.View;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.ExperimentState.CellRuns;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** The part: plays with a cell of the experiment that is picked. Begins when it is told to. */
final class PlaygroundPart implements Part, PlayStage.Owner, Turning.Owner, Lab.Listener {

  private final Composite parent;
  private final Workbench workbench;
  private final Display display;
  private final EmptyState empty;
  private final PushButton begin;
  private final PlayStage stage;
  private final Runnable stopSelection;
  private Selection selection;
  private Optional<Lab> lab = Optional.empty();
  private Optional<OpenProject> project = Optional.empty();
  private String name = "";
  private Settings settings = Settings.STANDARD;
  private final AtomicBoolean coming = new AtomicBoolean();
  private volatile Sample latest;
  private Sample shown;

  PlaygroundPart(Composite parent, Site site, SceneRenderer renderer) {
    this.parent = parent;
    workbench = site.workbench();
    display = parent.getDisplay();
    Look look = workbench.look();
    parent.setLayout(new StackLayout());
    empty = new EmptyState(parent, look, Icon.PLAY, Packings.WORDS.get("play.empty"));
    Named.as("play.empty", empty);
    begin = Named.as("play.begin", empty.way(Icon.PLAY, "", this::begin));
    stage = new PlayStage(parent, look, renderer, settings, this, this);
    selection = workbench.selection();
    stopSelection = workbench.onSelection(this::selected);
    offer();
    Pages.show(parent, empty, this::focus);
  }

  private void selected(Selection now) {
    selection = now;
    offer();
  }

  /** What the button of the empty part, and the one that begins anew, would play with. */
  private void offer() {
    Optional<String> offered = picked().map(Picked::name);
    begin.setVisible(offered.isPresent());
    String words = offered.map(one -> Packings.WORDS.get("play.begin", one)).orElse("");
    empty.name(begin, MathText.of(words).plain());
    stage.offer(offered.filter(one -> !one.equals(name)).map(one -> words));
  }

  /** A cell that can be played with. */
  private record Picked(OpenProject project, String name, Supplier<Tree> document) {}

  private Optional<Picked> picked() {
    if (selection.project().isEmpty() || selection.experiment().isEmpty()) {
      return Optional.empty();
    }
    OpenProject open = selection.project().get();
    return open.state()
        .experiment(selection.experiment().get())
        .filter(known -> known.problem().isEmpty())
        .flatMap(known -> known.experiment().flatMap(is -> picked(open, known, is)));
  }

  private Optional<Picked> picked(OpenProject open, ExperimentState known, Experiment experiment) {
    CellNames names = new CellNames(known, workbench.projects().catalog());
    return known.cells().stream()
        .map(CellRuns::coordinates)
        .filter(cell -> selection.cells().isEmpty() || selection.cells().contains(cell))
        .findFirst()
        .map(
            cell -> {
              String which = names.of(cell);
              String whole = which.isEmpty() ? known.name() : known.name() + ", " + which;
              return new Picked(open, whole, () -> document(experiment, cell));
            });
  }

  private static Tree document(Experiment experiment, Tree coordinates) {
    return experiment.cells().stream()
        .filter(cell -> cell.coordinates().equals(coordinates))
        .map(Cell::document)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void begin() {
    picked()
        .ifPresent(
            picked -> {
              lab.ifPresent(Lab::close);
              name = picked.name();
              project = Optional.of(picked.project());
              shown = null;
              stage.clear(name);
              empty.text(Packings.WORDS.get("play.placing", MathText.of(name).plain()));
              lab =
                  Optional.of(
                      new Lab(
                          picked.document(), workbench.projects().catalog(), stage.pace(), this));
              offer();
            });
  }

  private void onDisplay(Lab from, Runnable action) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!parent.isDisposed() && lab.filter(now -> now == from).isPresent()) {
              action.run();
            }
          });
    }
  }

  @Override
  public void began(Lab from, Tree document) {
    onDisplay(
        from,
        () -> {
          stage.clear(name);
          stage.knobs(Knob.of(document, workbench.projects().catalog()));
        });
  }

  @Override
  public void at(Lab from, Sample now) {
    latest = now;
    if (!coming.getAndSet(true) && !display.isDisposed()) {
      display.asyncExec(
          () -> {
            coming.set(false);
            if (!parent.isDisposed() && lab.filter(is -> is == from).isPresent()) {
              show();
            }
          });
    }
  }

  private void show() {
    Sample now = latest;
    boolean first = shown == null;
    shown = now;
    boolean flat = now.packing().frame().dimension() == 2;
    if (stage.canvas().camera().perspective() == flat) {
      stage.canvas().camera(flat ? Camera.FLAT : Camera.HOME);
    }
    stage.show(now);
    if (first) {
      stage.view().offer(now.packing().frame(), false);
      Pages.show(parent, stage, this::focus);
    }
    draw();
  }

  private void draw() {
    View view = new View(shown.packing(), Optional.empty(), settings, OptionalInt.empty());
    String step = Packings.WORDS.get("step", Numbers.count(shown.step()));
    stage.canvas().show(view, MathText.of(name).plain() + ", " + step);
  }

  @Override
  public void forked(Lab from, List<Fork> forks) {
    onDisplay(from, () -> stage.forks(forks));
  }

  @Override
  public void trouble(Lab from, String why) {
    onDisplay(from, () -> trouble(why));
  }

  @Override
  public void trouble(String why) {
    if (shown == null) {
      empty.text(why);
      Pages.show(parent, empty, this::focus);
    } else {
      stage.trouble(why);
    }
  }

  @Override
  public void play(boolean on) {
    lab.ifPresent(is -> is.play(on));
  }

  @Override
  public void step() {
    lab.ifPresent(Lab::step);
  }

  @Override
  public void restart() {
    lab.ifPresent(Lab::restart);
  }

  @Override
  public void pace(double stepsPerSecond) {
    lab.ifPresent(is -> is.pace(stepsPerSecond));
  }

  @Override
  public void turn(String path, BigDecimal value) {
    lab.ifPresent(is -> is.set(path, value));
  }

  @Override
  public void set(Settings now) {
    settings = now;
    if (shown != null) {
      draw();
    }
  }

  /** Adds an experiment under what holds now; the changes stand in its notes. */
  @Override
  public void save() {
    OpenProject into = project.orElseThrow();
    String base = name.replaceAll("[$]", "");
    lab.ifPresent(
        is ->
            is.ask(
                (document, forks) ->
                    display.asyncExec(
                        () ->
                            workbench
                                .tasks()
                                .keep(
                                    Packings.WORDS.get("play.saving"),
                                    track -> SavedFork.save(into.files(), base, document, forks),
                                    saved -> {
                                      into.refresh();
                                      workbench
                                          .notices()
                                          .info(Packings.WORDS.get("play.saved", saved));
                                    }))));
  }

  @Override
  public void picked(OptionalInt particle) {}

  @Override
  public void turned(Camera camera) {}

  @Override
  public Camera home() {
    boolean flat = shown != null && shown.packing().frame().dimension() == 2;
    return flat ? Camera.FLAT : Camera.HOME;
  }

  @Override
  public boolean key(Event event) {
    if (event.character == ' ' && shown != null) {
      play(!shown.playing());
      return true;
    } else if (event.character == '.') {
      step();
      return true;
    }
    return false;
  }

  @Override
  public String help() {
    return "50-packings.md";
  }

  @Override
  public void focus() {
    if (shown == null) {
      empty.setFocus();
    } else {
      stage.canvas().setFocus();
    }
  }

  @Override
  public void close() {
    stopSelection.run();
    lab.ifPresent(Lab::close);
  }
}
