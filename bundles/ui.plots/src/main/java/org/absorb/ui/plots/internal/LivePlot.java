package org.absorb.ui.plots.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.figure.CurveCanvas;
import org.absorb.ui.workbench.figure.FigureOutput;
import org.absorb.ui.workbench.figure.Sight;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.InSight;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

/** The part: follows what is picked, unless it is pinned. */
final class LivePlot implements Part {

  /** Runs what is picked as its editor has it, if one is open. */
  private static final String RUN = "experiment.run";

  private final Site site;
  private final Function<String, Optional<Command>> commands;
  private final Workbench workbench;
  private final FigureOutput output;
  private final LiveReader reader;
  private final Composite parent;
  private final StackLayout stack = new StackLayout();
  private final Composite content;
  private final EmptyState empty;
  private final PushButton run;
  private final Options options;
  private final CurveCanvas canvas;
  private final MathLabel caption;
  private final ValuesTable table;
  private final Runnable stopSelection;
  private final Runnable stopLengths;
  private Runnable stopProject = () -> {};
  private Selection selection;
  private final InSight seen;
  private Optional<OpenProject> followed = Optional.empty();
  private String offered;
  private ProjectState looked;
  private ExperimentState asked;
  private boolean queued;
  private boolean pinned;
  private Lines lines = Lines.NOTHING;
  private Sight sight = Sight.ALL;

  /**
   * @param commands finds one of the window by its id
   */
  LivePlot(Composite parent, Site site, Function<String, Optional<Command>> commands) {
    this.parent = parent;
    this.commands = commands;
    this.site = site;
    this.workbench = site.workbench();
    this.output = new FigureOutput(workbench);
    Look look = workbench.look();
    Display display = parent.getDisplay();
    parent.setLayout(stack);
    empty = new EmptyState(parent, look, Icon.PLOT, Plots.WORDS.get("empty.pick"));
    run = Named.as("plot.run", empty.way(Icon.PLAY, "", this::runExperiment));
    content = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    content.setLayout(Grids.bare(1, 0, 0));
    options = new Options(content, site, this::refresh);
    options.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    canvas = Named.as("plot.canvas", new CurveCanvas(content, look, this::cursorMoved, this::zoom));
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    caption = new MathLabel(content, look, Look.Type.SMALL).tone(Tone.FAINT);
    GridData line = new GridData(SWT.FILL, SWT.CENTER, true, false);
    line.horizontalIndent = 10;
    caption.setLayoutData(line);
    table = new ValuesTable(content, look, this::draw);
    reader =
        new LiveReader(
            now -> {
              if (!display.isDisposed()) {
                display.asyncExec(() -> show(now));
              }
            },
            this::tell);
    seen = new InSight(parent, this::refresh, reader::rest);
    selection = workbench.selection();
    stopSelection = workbench.onSelection(this::selected);
    stopLengths = workbench.preferences().onChange(() -> display.asyncExec(seen::work));
    tools();
    present();
    follow();
  }

  private void tools() {
    site.tools(
        List.of(
            Tool.of(
                Plots.WORDS,
                pinned ? "plot.unpin" : "plot.pin",
                Icon.PIN,
                () -> pinned || !lines.subject().isEmpty(),
                this::pin),
            Tool.of(Plots.WORDS, "plot.fit", Icon.FIT, () -> !sight.isAll(), () -> zoom(Sight.ALL)),
            Tool.of(
                Plots.WORDS,
                "plot.copy",
                Icon.DUPLICATE,
                () -> !lines.isEmpty(),
                () -> output.copy(canvas.picture())),
            Tool.of(
                Plots.WORDS,
                "plot.export",
                Icon.EXPORT,
                () -> !lines.isEmpty(),
                () -> output.save(chart().export(), followed.orElseThrow().files().figures()))));
  }

  private void pin() {
    pinned = !pinned;
    tools();
    if (!pinned) {
      selected(workbench.selection());
    }
    present();
  }

  private void selected(Selection now) {
    if (!pinned && !now.equals(selection)) {
      boolean same =
          now.project().equals(selection.project())
              && now.experiment().equals(selection.experiment());
      selection = now;
      sight = same ? sight : Sight.ALL;
      follow();
    }
  }

  /** Reads what is picked now, and again whenever its project changes. */
  private void follow() {
    if (!selection.project().equals(followed)) {
      stopProject.run();
      followed = selection.project();
      stopProject =
          followed.map(project -> project.onChange(state -> seen.work())).orElse(() -> {});
    }
    seen.work();
  }

  private void refresh() {
    followed.ifPresentOrElse(this::ask, () -> show(Lines.NOTHING));
  }

  private void ask(OpenProject project) {
    reader.ask(
        new LiveReader.Query(
            project.files(),
            selection,
            project.state(),
            project::names,
            options.column(),
            options.apart()));
  }

  private void tell(Throwable e) {
    String why = e.getMessage() == null ? e.toString() : e.getMessage();
    workbench.notices().error(Plots.WORDS.get("trouble.reading", why));
  }

  private void show(Lines now) {
    if (parent.isDisposed()) {
      return;
    }
    boolean emptied = lines.isEmpty() != now.isEmpty();
    lines = now.in(workbench.preferences().get(Lengths.PAGE));
    options.offer(lines);
    table.show(lines);
    present();
    draw();
    if (emptied) {
      workbench.refreshCommands();
    }
  }

  private void present() {
    Composite top = lines.isEmpty() ? empty : content;
    if (lines.isEmpty()) {
      offerRun();
    }
    String about = chart().caption();
    String text =
        pinned ? Plots.WORDS.get("pinned", lines.subject().experiment()) + "; " + about : about;
    caption.text(MathText.of(text));
    Pages.show(parent, top, this::focus);
  }

  private void offerRun() {
    boolean comes = runnable().filter(this::isQueued).isPresent();
    String sentence =
        comes ? "empty.queued" : selection.project().isPresent() ? "empty" : "empty.pick";
    empty.text(Plots.WORDS.get(lines.going() ? "rows.coming" : sentence));
    String text =
        runnable()
            .filter(known -> !lines.going() && !comes && selection.project().get().writable())
            .map(known -> Plots.WORDS.get("empty.run", known.name()))
            .orElse("");
    if (!text.equals(offered)) {
      offered = text;
      empty.name(run, text);
      run.setVisible(!text.isEmpty());
    }
  }

  /** The experiment that the empty part is about. */
  private Optional<ExperimentState> runnable() {
    return selection
        .project()
        .flatMap(
            project ->
                selection
                    .experiment()
                    .flatMap(name -> project.state().experiment(name))
                    .filter(known -> !known.cells().isEmpty()));
  }

  /** Whether somebody has asked for runs of it whose turn comes; looked up once a state. */
  private boolean isQueued(ExperimentState experiment) {
    ProjectState state = selection.project().orElseThrow().state();
    if (state != looked || experiment != asked) {
      looked = state;
      asked = experiment;
      queued =
          experiment.cells().stream()
              .flatMap(cell -> cell.runs().stream())
              .flatMap(run -> state.row(run).stream())
              .anyMatch(row -> row.status() == RunStatus.QUEUED);
    }
    return queued;
  }

  private void runExperiment() {
    site.activate(); // or the command would mean the editor that had the keyboard
    Optional<Command> command =
        commands.apply(RUN).filter(run -> selection.equals(workbench.selection()));
    if (command.isPresent()) {
      if (command.get().enabled()) {
        command.get().run();
      }
      return;
    }
    OpenProject project = selection.project().orElseThrow();
    String name = selection.experiment().orElseThrow();
    workbench
        .tasks()
        .keep(
            Plots.WORDS.get("empty.run", name), track -> project.run(List.of(name)), queued -> {});
  }

  private Chart chart() {
    return new Chart(lines, options.logX(), options.logY(), table.hidden(), sight);
  }

  private void draw() {
    if (!lines.isEmpty()) {
      canvas.show(chart());
    }
  }

  private void zoom(Sight now) {
    boolean was = sight.isAll();
    sight = now;
    draw();
    if (was != now.isAll()) {
      workbench.refreshCommands();
    }
  }

  private void cursorMoved(double step) {
    table.at(step);
  }

  @Override
  public String help() {
    return "40-curves.md";
  }

  @Override
  public void focus() {
    if (lines.isEmpty()) {
      empty.setFocus();
    } else {
      canvas.setFocus();
    }
  }

  @Override
  public void close() {
    stopSelection.run();
    stopLengths.run();
    stopProject.run();
    reader.close();
  }
}
