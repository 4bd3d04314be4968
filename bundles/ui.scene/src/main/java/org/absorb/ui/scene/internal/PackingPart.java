package org.absorb.ui.scene.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.absorb.model.run.Outcome;
import org.absorb.model.text.Numbers;
import org.absorb.scene.Camera;
import org.absorb.scene.SceneRenderer;
import org.absorb.ui.scene.internal.run.Candidate;
import org.absorb.ui.scene.internal.run.FrameReader;
import org.absorb.ui.scene.internal.run.History;
import org.absorb.ui.scene.internal.run.Query;
import org.absorb.ui.scene.internal.run.Shown;
import org.absorb.ui.scene.internal.view.Settings;
import org.absorb.ui.scene.internal.view.View;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** The part: shows the packing of the run that is picked, unless it is pinned to one. */
final class PackingPart implements Part, Stage.Owner, Following.Listener {

  private static final String SIDE = "side";

  private final Composite parent;
  private final Site site;
  private final Workbench workbench;
  private final Remembered remembered;
  private final EmptyState empty;
  private final Stage stage;
  private Output output;
  private final FrameReader reader;
  private final Following following;
  private final Runnable stopLengths;
  private Query query;
  private Shown shown;
  private View view;
  private Settings settings;
  private OptionalInt picked = OptionalInt.empty();
  private Optional<Task> reading = Optional.empty();

  PackingPart(Composite parent, Site site, SceneRenderer renderer) {
    this.parent = parent;
    this.site = site;
    workbench = site.workbench();
    remembered = new Remembered(site);
    settings = remembered.settings();
    Look look = workbench.look();
    Display display = parent.getDisplay();
    parent.setLayout(new StackLayout());
    empty = new EmptyState(parent, look, Icon.PACKING, Packings.WORDS.get("empty"));
    Named.as("packing.empty", empty);
    Steps steps = new Steps(parent);
    stage = new Stage(parent, look, renderer, settings, remembered.flag(SIDE, true), this, steps);
    reader =
        new FrameReader(
            now -> onDisplay(display, () -> show(now)),
            why -> onDisplay(display, () -> trouble(why)));
    following = new Following(workbench, parent, this);
    stopLengths =
        workbench.preferences().onChange(() -> parent.getDisplay().asyncExec(this::lengths));
    Pages.show(parent, empty, this::focus);
    tools();
    steps.then(this::begin);
  }

  /** All widgets are there. */
  private void begin() {
    stage.canvas.camera(remembered.camera());
    stage.picked.none();
    output = new Output(workbench, stage.canvas);
    following.begin();
  }

  private void onDisplay(Display display, Runnable action) {
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (!parent.isDisposed()) {
              action.run();
            }
          });
    }
  }

  private void tools() {
    String pin = following.pinned() ? "packing.unpin" : "packing.pin";
    site.tools(
        List.of(
            Tool.of(Packings.WORDS, pin, Icon.PIN, () -> following.pinned() || shows(), this::pin),
            Tool.of(Packings.WORDS, "packing.home", Icon.FIT, this::shows, this::goHome),
            Tool.of(Packings.WORDS, "packing.picture", Icon.CAMERA, this::shows, this::savePicture),
            Tool.of(Packings.WORDS, "packing.movie", Icon.MOVIE, this::moves, this::saveMovie),
            Tool.of(
                Packings.WORDS,
                "packing.side",
                Icon.SETTINGS,
                () -> shows() && stage.hasRoom(),
                this::toggleSide)));
  }

  private void pin() {
    following.pin(!following.pinned());
    tools();
    if (following.pinned()) {
      caption();
    } else {
      present();
    }
  }

  private void toggleSide() {
    boolean now = !remembered.flag(SIDE, true);
    remembered.setFlag(SIDE, now);
    stage.side(now);
  }

  @Override
  public void unseen() {
    reader.rest();
  }

  @Override
  public void same(boolean turned) {
    if (turned || shown == null) {
      ask(query == null ? OptionalLong.empty() : query.step());
    } else {
      present();
    }
  }

  @Override
  public void none(boolean project) {
    reader.rest();
    query = null;
    shown = null;
    empty.text(Packings.WORDS.get(project ? "empty.none" : "empty"));
    Pages.show(parent, empty, this::focus);
    workbench.refreshCommands();
  }

  @Override
  public void choose(Candidate run) {
    following.choose(run);
    other();
  }

  @Override
  public void other() {
    stage.transport.stop();
    forget();
    if (shown == null) {
      empty.text(Packings.WORDS.get("empty.reading", following.chosen().orElseThrow().id()));
    }
    ask(OptionalLong.empty());
  }

  private void forget() {
    reading.ifPresent(Task::cancel);
    picked = OptionalInt.empty();
    stage.picked.none();
  }

  private void ask(OptionalLong step) {
    query =
        new Query(
            following.project().orElseThrow().files(),
            following.chosen().orElseThrow().id(),
            workbench.projects().catalog(),
            step);
    reader.ask(query);
  }

  private void show(Shown now) {
    if (query == null || !now.run().equals(query.run())) {
      return; // of a run that was picked before
    }
    boolean first = shown == null;
    boolean moved = moves();
    shown = now;
    int dimension = now.frame().dimension();
    stage.look(dimension == 2, remembered.camera());
    stage.view.offer(now.frame(), now.since().isPresent());
    stage.transport.show(now.steps(), now.index());
    stage.timeline.show(now.steps(), now.activity(), now.frame().step());
    present();
    Pages.show(parent, stage, this::focus);
    if (first || moved != moves()) {
      workbench.refreshCommands();
    }
  }

  /** They may be wanted in another unit. */
  private void lengths() {
    if (!parent.isDisposed()) {
      present();
    }
  }

  /** Draws what is shown, and says what it is. */
  private void present() {
    if (shown == null || following.chosen().isEmpty()) {
      return;
    }
    Candidate run = following.chosen().get();
    stage.header.offer(following.candidates(), run);
    Lengths lengths = workbench.preferences().get(Lengths.PAGE);
    picked.ifPresent(id -> stage.picked.show(shown, id, lengths));
    stage.measure();
    caption();
    if (view == null
        || view.packing() != shown.packing()
        || !view.settings().equals(settings)
        || !view.picked().equals(picked)
        || !view.lengths().equals(lengths)) {
      view = new View(shown.packing(), shown.since(), settings, picked, lengths);
      String step = Packings.WORDS.get("step", Numbers.count(shown.frame().step()));
      stage.canvas.show(view, run.name().replace("$", "") + ", " + step);
    }
  }

  private void caption() {
    int particles = shown.frame().particles();
    double share = shown.packing().contacts().active() / (double) Math.max(1, particles);
    List<String> parts = new ArrayList<>();
    parts.add(Packings.WORDS.get("caption", Numbers.count(particles), Numbers.significant(share)));
    if (shown.live()) {
      parts.add(Packings.WORDS.get("caption.live"));
    } else if (shown.record().outcome().equals(Optional.of(Outcome.ABSORBED))) {
      parts.add(Packings.WORDS.get("caption.absorbed"));
    }
    if (following.pinned()) {
      parts.add(Packings.WORDS.get("pinned"));
    }
    stage.header.caption(String.join(", ", parts));
  }

  @Override
  public void trouble(String why) {
    stage.transport.stop();
    shown = null;
    empty.text(why);
    Pages.show(parent, empty, this::focus);
    workbench.refreshCommands();
  }

  @Override
  public void go(long step) {
    boolean last = shown != null && step == shown.steps().get(shown.steps().size() - 1);
    ask(last ? OptionalLong.empty() : OptionalLong.of(step));
  }

  @Override
  public void set(Settings now) {
    settings = now;
    remembered.settings(now);
    present();
  }

  @Override
  public void picked(OptionalInt particle) {
    forget();
    picked = particle;
    present();
    if (particle.isPresent() && moves()) {
      int id = particle.getAsInt();
      Query of = query;
      reading =
          Optional.of(
              workbench
                  .tasks()
                  .run(
                      Packings.WORDS.get("history", Numbers.count(id)),
                      track -> History.read(of.project(), of.run(), of.catalog(), id, track),
                      past -> history(of, id, past)));
    }
  }

  private void history(Query of, int id, History past) {
    boolean still = query != null && of.run().equals(query.run());
    if (!parent.isDisposed() && still && picked.equals(OptionalInt.of(id))) {
      stage.picked.history(past);
      stage.measure();
    }
  }

  @Override
  public void turned(Camera camera) {
    remembered.camera(camera);
  }

  @Override
  public Camera home() {
    return shown != null && shown.frame().dimension() == 2 ? Camera.FLAT : Camera.HOME;
  }

  private void goHome() {
    stage.canvas.camera(home());
    turned(home());
  }

  @Override
  public boolean key(Event event) {
    if (event.character == ' ') {
      stage.transport.toggle();
    } else if (event.character == SWT.ESC) {
      picked(OptionalInt.empty());
    } else if (event.character == 'h') {
      set(settings.onlyActive(!settings.onlyActive()));
      stage.view.show(settings);
    } else if (event.character == 's') {
      set(settings.slice(settings.slice().isPresent() ? OptionalInt.empty() : OptionalInt.of(2)));
      stage.view.show(settings);
    } else {
      return false;
    }
    return true;
  }

  /** Whether there is a packing to see. */
  boolean shows() {
    return shown != null;
  }

  /** Whether it is one of several frames. */
  boolean moves() {
    return shown != null && shown.steps().size() > 1;
  }

  void savePicture() {
    output.picture(
        following.chosen().orElseThrow(),
        shown,
        view,
        following.project().orElseThrow().files().figures());
  }

  void saveMovie() {
    output.movie(following.chosen().orElseThrow(), query, view);
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
      stage.canvas.setFocus();
    }
  }

  @Override
  public void close() {
    following.close();
    stopLengths.run();
    reading.ifPresent(Task::cancel);
    reader.close();
  }
}
