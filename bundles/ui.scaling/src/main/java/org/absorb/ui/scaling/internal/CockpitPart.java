package org.absorb.ui.scaling.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.absorb.model.analysis.Finding;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.text.Numbers;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.NextRuns;
import org.absorb.spi.scaling.NextRuns.Candidate;
import org.absorb.spi.scaling.ScalingSubject.KnownClass;
import org.absorb.spi.scaling.ScalingSubject.Place;
import org.absorb.ui.scaling.internal.Fitting.Made;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.state.Item;
import org.absorb.ui.scaling.internal.view.Live;
import org.absorb.ui.scaling.internal.view.Seen;
import org.absorb.ui.scaling.internal.view.Sight;
import org.absorb.ui.scaling.internal.view.Spot;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.History;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.figure.FigureOutput;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.Steps;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

/** The part: what is looked at, where its sliders stand and stood, and what fits said. */
final class CockpitPart implements Part, Stage.Owner {

  private final Composite parent;
  private final Site site;
  private final Workbench workbench;
  private final Display display;
  private final Supplier<Optional<FiniteSizeScaling>> service;
  private final EmptyState empty;
  private final Stage stage;
  private final Sources sources;
  private final Keeping keeping;
  private final Fitting fitting;
  private final Live live;
  private final Edits edits;
  private final Answers answers = new Answers();
  private Optional<Item> item = Optional.empty();
  private Seen seen;
  private boolean begun;

  CockpitPart(Composite parent, Site site, Supplier<Optional<FiniteSizeScaling>> service) {
    this.parent = parent;
    this.site = site;
    this.workbench = site.workbench();
    this.display = parent.getDisplay();
    this.service = service;
    parent.setLayout(new StackLayout());
    empty =
        new EmptyState(parent, workbench.look(), Icon.ANALYSIS, Scaling.WORDS.get("empty.reading"));
    Named.as("scaling.empty", empty);
    Named.as(
        "scaling.empty.open",
        empty.way(Icon.FOLDER_OPEN, Scaling.WORDS.get("open"), this::openFile));
    Steps steps = new Steps(parent);
    stage = new Stage(parent, workbench.look(), this, steps);
    keeping = new Keeping(site);
    edits = new Edits(() -> item, this::first, this::changed);
    fitting = new Fitting(workbench, share -> ifAlive(() -> stage.going(share)));
    live =
        new Live(
            computed -> display.asyncExec(() -> ifAlive(() -> take(computed))),
            why -> display.asyncExec(() -> ifAlive(() -> trouble(why))));
    sources = new Sources(workbench, service, site, this::offer);
    site.tools(
        List.of(
            Tool.of(Scaling.WORDS, "tool.open", Icon.FOLDER_OPEN, () -> true, this::openFile),
            Tool.of(
                Scaling.WORDS,
                "tool.figure",
                Icon.EXPORT,
                () -> seen != null && item.isPresent(),
                () -> new FigureOutput(workbench).save(seen.whole(), folder())),
            Tool.of(
                Scaling.WORDS,
                "tool.numbers",
                Icon.TABLE,
                () -> seen != null && item.isPresent(),
                () ->
                    service
                        .get()
                        .ifPresent(
                            scaling ->
                                Output.save(
                                    workbench, scaling, item.get(), present(), folder())))));
    Pages.show(parent, empty, this::focus);
    steps.then(this::begin);
  }

  /** All widgets are there. */
  private void begin() {
    begun = true;
    offer();
    sources.begin();
  }

  private void ifAlive(Runnable action) {
    if (!parent.isDisposed()) {
      action.run();
    }
  }

  private Path folder() {
    return item.flatMap(Item::project)
        .map(project -> project.files().figures())
        .orElse(Path.of(System.getProperty("user.home")));
  }

  private void trouble(Throwable why) {
    workbench
        .notices()
        .error(
            Scaling.WORDS.get(
                "trouble", why.getMessage() == null ? why.toString() : why.getMessage()));
  }

  /** What there is has changed. */
  private void offer() {
    if (!begun) {
      return;
    }
    Optional<Item> chosen = sources.chosen();
    boolean other = !chosen.map(Item::key).equals(item.map(Item::key));
    boolean changed = other || !chosen.equals(item);
    item = chosen;
    stage.side().offer(sources.names(), sources.index());
    if (item.isEmpty()) {
      empty.text(
          Scaling.WORDS.get(
              service.get().isEmpty()
                  ? "empty.plugin"
                  : workbench.projects().open().isEmpty()
                      ? "empty.project"
                      : sources.reading() ? "empty.reading" : "empty.runs"));
    } else if (changed) {
      if (!other) {
        answers.forgetProposal(item.get());
      }
      present(item.get());
    }
    Pages.show(parent, item.isEmpty() ? empty : stage, this::focus);
    site.changed();
    workbench.refreshCommands();
  }

  private History<Cockpit> history(Item of) {
    return edits.of(of);
  }

  /** Where one stood last, in the project or in the layout, or begins. */
  private Cockpit first(Item of) {
    return sources
        .kept(of.key())
        .or(() -> keeping.remembered(of))
        .orElseGet(() -> Cockpit.of(of.subject()));
  }

  private Cockpit present() {
    return history(item.orElseThrow()).present();
  }

  private void present(Item shown) {
    stage.show(shown.subject(), history(shown).present());
    report(shown);
    stage.next().show(answers.proposed(shown), !shown.subject().runs().isEmpty());
    compute();
  }

  private void compute() {
    service
        .get()
        .ifPresent(
            scaling ->
                item.ifPresent(
                    of ->
                        live.ask(
                            new Live.Order(
                                scaling, of.subject(), history(of).present(), stage.sight()))));
  }

  private void take(Seen computed) {
    seen = computed;
    item.ifPresent(of -> stage.show(computed, history(of).present()));
    workbench.refreshCommands();
  }

  /** Says what the last fit of this gave, and whether it still holds. */
  private void report(Item shown) {
    Optional<Made> last = answers.made(shown);
    Report.show(stage.side().result(), shown.subject(), last, history(shown).present());
    stage.study().show(shown.subject(), last.flatMap(Made::study));
    stage.side().arrange();
  }

  @Override
  public void edit(String label, String key, Cockpit edited) {
    Item of = item.orElseThrow();
    edits.edit(of, label, key, edited);
    changed(of);
  }

  private void changed(Item of) {
    Cockpit now = history(of).present();
    stage.show(of.subject(), now);
    Report.show(stage.side().result(), of.subject(), answers.made(of), now);
    keeping.keep(of, now);
    compute();
    site.changed();
  }

  @Override
  public void settle() {
    item.ifPresent(of -> history(of).settle());
  }

  @Override
  public void choose(int index) {
    sources.choose(index);
  }

  @Override
  public void openFile() {
    OpenCurves.ask(workbench.shell()).ifPresent(this::open);
  }

  @Override
  public void dimension(int dimension) {
    sources.dimension(dimension);
  }

  /** Opens a file of curves. */
  void open(Path file) {
    sources.open(file);
  }

  @Override
  public void look(Sight sight) {
    compute();
  }

  @Override
  public void fit() {
    with((scaling, of) -> fitting.fit(scaling, of, history(of).present(), this::fitted));
  }

  @Override
  public void study() {
    with((scaling, of) -> fitting.study(scaling, of, history(of).present(), this::fitted));
  }

  @Override
  public void cancel() {
    fitting.cancel();
  }

  @Override
  public void propose() {
    with(
        (scaling, of) ->
            fitting.next(
                scaling,
                of,
                history(of).present(),
                next ->
                    ifAlive(
                        () -> {
                          answers.proposed(of, next);
                          item.ifPresent(this::present);
                        })));
  }

  private void with(BiConsumer<FiniteSizeScaling, Item> action) {
    service.get().ifPresent(scaling -> item.ifPresent(of -> action.accept(scaling, of)));
  }

  private void fitted(Made fresh) {
    if (parent.isDisposed()) {
      return;
    }
    Item of = fresh.item();
    answers.made(fresh);
    Cockpit there = history(of).present().at(fresh.fit().point());
    edits.edit(of, Scaling.WORDS.get("edit.fit"), "", there);
    keeping.keep(of, history(of).present());
    item.filter(now -> now.key().equals(of.key())).ifPresent(this::present);
    site.changed();
  }

  @Override
  public void ticked(NextRuns next, List<Candidate> chosen) {
    fitting.promise(
        next, chosen, (before, after) -> ifAlive(() -> stage.next().promise(before, after)));
  }

  @Override
  public void queue(List<Candidate> chosen) {
    OpenProject project = item.flatMap(Item::project).orElseThrow();
    workbench
        .tasks()
        .keep(
            Scaling.WORDS.get("queueing"),
            track -> project.propose(chosen.stream().map(Candidate::proposal).toList()),
            queued ->
                workbench
                    .notices()
                    .info(
                        Scaling.WORDS.get(
                            "queued",
                            Numbers.count(queued.runs()),
                            String.join(", ", queued.experiments()))));
  }

  @Override
  public void take(KnownClass known) {
    edit(Scaling.WORDS.get("edit.preset"), "", present().of(known));
  }

  @Override
  public void point(Optional<Spot> spot) {
    stage.point(spot);
  }

  @Override
  public void toggle(Set<Place> places) {
    Cockpit now = present();
    boolean drops = !now.dropped().containsAll(places);
    edit(
        Scaling.WORDS.get(drops ? "edit.drop" : "edit.keep", "" + places.size()),
        "",
        now.toggled(places));
  }

  @Override
  public void critical(double rho) {
    Cockpit now = present();
    edit(
        Scaling.WORDS.get("edit.rhoC"),
        "rhoC",
        now.at(now.at().with(ScalingParameter.RHO_C, stage.side().rounded(rho))));
  }

  @Override
  public void open(Spot spot) {
    item.map(of -> of.subject().runs().get(spot.place()))
        .ifPresent(runs -> select(runs.stream().map(run -> run.id().hex()).toList()));
  }

  @Override
  public void show(Finding finding) {
    select(finding.runs());
  }

  /** Picks runs for the whole window. */
  private void select(List<String> runs) {
    item.flatMap(Item::project)
        .flatMap(project -> Selection.of(project, runs))
        .ifPresent(workbench::select);
  }

  @Override
  public String help() {
    return "65-scaling.md";
  }

  @Override
  public void focus() {
    (item.isEmpty() ? empty : stage).setFocus();
  }

  @Override
  public Optional<OpenProject> project() {
    return item.flatMap(Item::project);
  }

  @Override
  public Optional<Editing> editing() {
    return Optional.of(edits);
  }

  @Override
  public void close() {
    sources.close();
    fitting.close();
    live.close();
    keeping.close();
  }
}
