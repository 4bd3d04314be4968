package org.absorb.ui.analyses.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.model.analysis.Finding;
import org.absorb.model.run.RunStatus;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.finding.FindingList;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.InSight;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * What to know of the experiment that is picked, the gravest first. It is judged when this is in
 * sight, and anew when more of its runs are finished.
 */
final class FindingsPart implements Part {

  private static final int REST_MILLIS = 500;

  /**
   * What is judged.
   *
   * @param finished how many of the project's runs are
   */
  private record Subject(OpenProject project, String experiment, long finished) {}

  private final Composite parent;
  private final Site site;
  private final Workbench workbench;
  private final EmptyState empty;
  private final FindingList list;
  private final Runnable stopSelection;
  private Runnable stopProject = () -> {};
  private Optional<OpenProject> followed = Optional.empty();
  private Optional<Subject> judged = Optional.empty();
  private Optional<Task> going = Optional.empty();
  private final InSight sight;
  private boolean scheduled;

  FindingsPart(Composite parent, Site site) {
    this.parent = parent;
    this.site = site;
    this.workbench = site.workbench();
    parent.setLayout(new StackLayout());
    empty =
        new EmptyState(parent, workbench.look(), Icon.DONE, Analysing.WORDS.get("findings.pick"));
    Named.as("findings.empty", empty);
    list = new FindingList(parent, workbench.look(), "findings.list", this::show);
    Pages.show(parent, empty, this::focus);
    sight = new InSight(parent, this::judge);
    stopSelection = workbench.onSelection(selection -> follow());
    follow();
  }

  private void follow() {
    Optional<OpenProject> now = workbench.selection().project();
    if (!now.equals(followed)) {
      stopProject.run();
      followed = now;
      stopProject = now.map(project -> project.onChange(state -> soon())).orElse(() -> {});
    }
    soon();
  }

  private static Optional<Subject> subject(Selection selection) {
    return selection
        .project()
        .flatMap(
            project ->
                selection
                    .experiment()
                    .filter(
                        name ->
                            project
                                .state()
                                .experiment(name)
                                .filter(state -> state.problem().isEmpty())
                                .isPresent())
                    .map(name -> new Subject(project, name, finished(project))));
  }

  private static long finished(OpenProject project) {
    return project.state().rows().values().stream()
        .filter(row -> row.status() == RunStatus.FINISHED)
        .count();
  }

  /** Runs end one after the other, and arrows go through experiments: it waits a little. */
  private void soon() {
    if (!scheduled && !subject(workbench.selection()).equals(judged)) {
      scheduled = true;
      parent
          .getDisplay()
          .timerExec(
              REST_MILLIS,
              () -> {
                scheduled = false;
                sight.work();
              });
    }
  }

  private void judge() {
    Optional<Subject> now = subject(workbench.selection());
    if (now.equals(judged)) {
      return;
    }
    going.ifPresent(Task::cancel);
    judged = now;
    if (now.isEmpty()) {
      say(Analysing.WORDS.get("findings.pick"));
      return;
    }
    Subject of = now.get();
    say(Analysing.WORDS.get("findings.judging", of.experiment()));
    going =
        Optional.of(
            workbench
                .tasks()
                .run(
                    Analysing.WORDS.get("findings.judging", of.experiment()),
                    track ->
                        Judging.of(
                            of.project().files(), of.experiment(), workbench.projects().catalog()),
                    findings -> take(of, findings)));
  }

  private void say(String words) {
    site.badge(0);
    empty.text(words);
    Pages.show(parent, empty, this::focus);
  }

  private void take(Subject of, List<Finding> findings) {
    if (parent.isDisposed() || !judged.equals(Optional.of(of))) {
      return;
    }
    if (findings.isEmpty()) {
      say(Analysing.WORDS.get("findings.none", of.experiment()));
    } else {
      site.badge(findings.size());
      list.show(findings);
      Pages.show(parent, list, this::focus);
    }
  }

  private void show(Finding finding) {
    judged.flatMap(of -> Selection.of(of.project(), finding.runs())).ifPresent(workbench::select);
  }

  @Override
  public String help() {
    return "60-analyses.md";
  }

  @Override
  public void focus() {
    (((StackLayout) parent.getLayout()).topControl == list ? list : empty).setFocus();
    soon();
  }

  @Override
  public void close() {
    stopSelection.run();
    stopProject.run();
    going.ifPresent(Task::cancel);
  }
}
