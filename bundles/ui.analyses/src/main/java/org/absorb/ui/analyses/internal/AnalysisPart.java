package org.absorb.ui.analyses.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.figures.FigureFiles;
import org.absorb.model.analysis.Finding;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.runner.analyse.ProjectAnalysis;
import org.absorb.runner.analyse.SavedAnalysis;
import org.absorb.store.FileNames;
import org.absorb.store.PlannedAnalysis;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.figure.FigureOutput;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.widget.Ground;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/**
 * An analysis: what is analysed and how at the left, what came of it at the right. Made, drawn and
 * saved by the code of the command line.
 */
final class AnalysisPart implements Part, Settings.Owner {

  private static final String ENDING = ".json";

  private final Composite parent;
  private final Site site;
  private final Workbench workbench;
  private final Path file;
  private final Settings settings;
  private final ResultPages pages;
  private final Runnable stopSelection;
  private final Runnable stopTasks;
  private final Runnable stopProjects;
  private Runnable stopProject = () -> {};
  private String seen = "";
  private Optional<OpenProject> project = Optional.empty();
  private List<Scope> scopes = List.of();
  private Optional<Task> going = Optional.empty();
  private Optional<Entry> entry = Optional.empty();

  AnalysisPart(Composite parent, Site site) {
    this.parent = parent;
    this.site = site;
    this.workbench = site.workbench();
    this.file = Path.of(site.input().orElseThrow());
    parent.setLayout(new org.eclipse.swt.layout.FillLayout());
    SashForm sash =
        Ground.of(workbench.look(), Tone.WINDOW, new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH));
    settings = new Settings(sash, workbench, this);
    pages =
        new ResultPages(
            sash, workbench.look(), workbench.projects().catalog(), this::show, this::queue);
    sash.setWeights(44, 56);
    site.title(name());
    site.tooltip(file.toString());
    site.tools(
        List.of(
            Tool.of(
                Analysing.WORDS,
                "tool.figure",
                Icon.EXPORT,
                () -> pages.figure().isPresent(),
                () ->
                    pages
                        .figure()
                        .ifPresent(
                            figure -> new FigureOutput(workbench).save(figure, file.getParent()))),
            Tool.of(
                Analysing.WORDS,
                "tool.numbers",
                Icon.DUPLICATE,
                () -> pages.outcome().saved().isPresent(),
                () -> {
                  pages.copyNumbers();
                  workbench.notices().info(Analysing.WORDS.get("copied"));
                })));
    stopSelection = workbench.onSelection(selection -> offer());
    stopProjects = workbench.projects().onChange(this::follow);
    stopTasks = workbench.tasks().onChange(this::moved);
    follow();
    read();
  }

  private String name() {
    String stem = file.getFileName().toString();
    return FileNames.name(
        stem.endsWith(ENDING) ? stem.substring(0, stem.length() - ENDING.length()) : stem);
  }

  /** Its project may be opened later than it. */
  private void follow() {
    project =
        workbench.projects().open().stream()
            .filter(open -> file.startsWith(open.folder()))
            .findFirst();
    stopProject.run();
    stopProject = project.map(open -> open.onChange(state -> look())).orElse(() -> {});
    offer();
  }

  private void offer() {
    scopes = project.map(open -> Scope.of(open, workbench.selection())).orElse(List.of());
    settings.scopes(scopes.stream().map(Scope::label).toList());
  }

  /** Reads the result if it is not the one that was read, whoever wrote it. */
  private void look() {
    if (!Outcome.stamp(file).equals(seen)) {
      read();
    }
  }

  /** Reads what lies there, and takes its analysis; of a new one its name may be one. */
  private void read() {
    seen = Outcome.stamp(file);
    workbench
        .tasks()
        .run(
            Analysing.WORDS.get("reading", name()),
            track -> Outcome.read(file),
            outcome -> {
              if (!parent.isDisposed()) {
                take(outcome);
              }
            });
  }

  private void take(Outcome outcome) {
    if (entry.isEmpty()) {
      String id = outcome.saved().map(SavedAnalysis::analysis).orElse(name());
      List<Entry> all = workbench.projects().catalog().entries(Kind.ANALYSIS);
      entry =
          all.stream()
              .filter(one -> one.id().equals(id))
              .findFirst()
              .or(() -> all.stream().findFirst());
      settings.show(all, entry, name());
    }
    pages.show(outcome);
    workbench.refreshCommands();
  }

  @Override
  public void choose(Entry other) {
    if (!entry.map(Entry::id).equals(Optional.of(other.id()))) {
      // a result is of one analysis: another one has a part of its own
      entry.ifPresent(settings::chosen);
      project.ifPresent(
          open -> workbench.open(AnalysisType.ID, open.files().analysis(other.id()).toString()));
    }
  }

  @Override
  public void analyse() {
    int scope = settings.scope();
    if (project.isEmpty() || entry.isEmpty() || going.isPresent() || scope < 0) {
      return;
    }
    OpenProject open = project.get();
    Scope of = scopes.get(scope);
    String name = settings.name();
    PlannedAnalysis wanted =
        new PlannedAnalysis(name, entry.get().id(), settings.document(), of.experiments(), 0);
    ProjectAnalysis analysis =
        new ProjectAnalysis(open.files(), workbench.projects().catalog(), new FigureFiles()::write);
    going =
        Optional.of(
            workbench
                .tasks()
                .run(
                    Analysing.WORDS.get("analysing", name),
                    track -> {
                      ProjectAnalysis.Report report =
                          analysis.run(
                              wanted,
                              of.runs(),
                              (share, doing) -> {
                                track.at(share);
                                if (track.cancelled()) {
                                  throw new CancellationException();
                                }
                              });
                      open.refresh();
                      return report.file();
                    },
                    this::saved));
    moved();
  }

  private void saved(Path where) {
    if (parent.isDisposed()) {
      return;
    }
    workbench.notices().info(Analysing.WORDS.get("saved", where.getFileName()));
    if (where.toAbsolutePath().normalize().equals(file)) {
      read();
    } else {
      workbench.open(AnalysisType.ID, where.toString());
    }
  }

  private void moved() {
    if (!parent.isDisposed()) {
      going = going.filter(task -> workbench.tasks().running().contains(task));
      settings.going(going.map(task -> Double.isNaN(task.share()) ? 0 : task.share()));
    }
  }

  @Override
  public void cancel() {
    going.ifPresent(Task::cancel);
  }

  @Override
  public boolean possible(Tree document) {
    return entry.isPresent() && problems(entry.get().declaration(), document).isEmpty();
  }

  static Problems problems(Declaration<?> declaration, Tree document) {
    Problems problems = new Problems();
    declaration.complete(
        document,
        org.absorb.model.value.Path.ROOT,
        (kind, component, at, found) -> component,
        problems);
    return problems;
  }

  private void show(Finding finding) {
    project.ifPresent(
        open -> {
          Optional<Selection> picked = Selection.of(open, finding.runs());
          picked.ifPresentOrElse(
              workbench::select,
              () -> workbench.notices().caution(Analysing.WORDS.get("runs.gone")));
        });
  }

  private void queue() {
    if (project.isEmpty() || pages.outcome().saved().isEmpty()) {
      return;
    }
    OpenProject open = project.get();
    SavedAnalysis saved = pages.outcome().saved().get();
    workbench
        .tasks()
        .keep(
            Analysing.WORDS.get("queueing"),
            track -> open.propose(saved.proposals()),
            queued ->
                workbench
                    .notices()
                    .info(
                        Analysing.WORDS.get(
                            "queued",
                            Numbers.count(queued.runs()),
                            String.join(", ", queued.experiments()))));
  }

  @Override
  public Optional<OpenProject> project() {
    return project;
  }

  @Override
  public String help() {
    return "60-analyses.md";
  }

  @Override
  public void focus() {
    look();
    settings.setFocus();
  }

  @Override
  public void close() {
    cancel();
    stopSelection.run();
    stopTasks.run();
    stopProjects.run();
    stopProject.run();
  }
}
