package org.absorb.ui.compare.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.absorb.model.comparison.Comparison;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.PackingViews;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.drag.Drag;
import org.absorb.ui.workbench.drag.Dragged;
import org.absorb.ui.workbench.figure.FigureOutput;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.InSight;
import org.absorb.ui.workbench.widget.Pages;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * The part: one comparison. Every edit is kept at once, and can be taken back; an edit of the file
 * by somebody else is followed.
 */
final class ComparePart implements Part, OpenComparison.Owner {

  private static final int AGAIN_MILLIS = 1000;

  private final Site site;
  private final Workbench workbench;
  private final Composite parent;
  private final StackLayout stack = new StackLayout();
  private final EmptyState empty;
  private final ComparePanes panes;
  private final InSight sight;
  private final Runnable again;
  private final FigureOutput output;
  private final Runnable stopLengths;
  private final Runnable stopProjects;
  private Path file;
  private OpenComparison document;
  private CompareEdits edits;
  private Runnable stopProject = () -> {};
  private Optional<OpenProject> project = Optional.empty();
  private Optional<CompareReader> reader = Optional.empty();
  private Optional<CompareView> last = Optional.empty();

  /**
   * @param views who draws packings
   */
  ComparePart(Composite parent, Site site, Supplier<Optional<PackingViews>> views) {
    this.parent = parent;
    this.site = site;
    this.workbench = site.workbench();
    this.output = new FigureOutput(workbench);
    parent.setLayout(stack);
    empty = new EmptyState(parent, workbench.look(), Icon.COMPARE, Compares.WORDS.get("reading"));
    stack.topControl = empty;
    panes = new ComparePanes(parent, site, this, this::ask, views);
    sight = new InSight(parent, this::read);
    again = this::askIfSeen; // one for the display, which counts the latest time only
    open(site.input().orElseThrow());
    tools();
    Drag.onto(parent, workbench, new Dropped());
    stopLengths =
        workbench
            .preferences()
            .onChange(() -> parent.getDisplay().asyncExec(() -> last.ifPresent(this::show)));
    stopProjects = workbench.projects().onChange(this::follow);
    follow();
  }

  private void open(String input) {
    file = Path.of(input);
    document = new OpenComparison(site, file, this);
    document.in(project);
    edits = new CompareEdits(site, document);
    site.title(document.name());
    site.tooltip(input);
  }

  /** What it showed before stays until the other is read. */
  @Override
  public void turn(String input) {
    document.leave();
    last = Optional.empty();
    open(input);
    site.changed();
    follow();
  }

  private void tools() {
    site.tools(
        List.of(
            Tool.of(Compares.WORDS, "tool.keep", Icon.PIN, site::isPassing, site::keep),
            Tool.of(Compares.WORDS, "tool.add", Icon.ADD, this::isReady, () -> edits.addPicked()),
            Tool.of(Compares.WORDS, "tool.swap", Icon.LINK, this::isReady, () -> edits.swap()),
            Tool.of(
                Compares.WORDS, "tool.copy", Icon.DUPLICATE, this::isReady, panes::copySentence),
            Tool.of(
                Compares.WORDS,
                "tool.export",
                Icon.EXPORT,
                this::isReady,
                () -> output.save(panes.figure(), project.orElseThrow().files().figures())),
            Tool.of(
                Compares.WORDS,
                "tool.delete",
                Icon.DELETE,
                this::isReady,
                () -> document.delete())));
  }

  private boolean isReady() {
    return document.present().isPresent()
        && project.isPresent()
        && last.isPresent()
        && panes.isReady();
  }

  /** Follows the project that the file lies in. */
  private void follow() {
    Optional<OpenProject> now =
        Optional.ofNullable(file.getParent())
            .map(Path::getParent)
            .flatMap(workbench.projects()::find);
    if (!now.equals(project)) {
      stopProject.run();
      reader.ifPresent(CompareReader::close);
      project = now;
      document.in(now);
      Display display = parent.getDisplay();
      reader =
          now.map(
              is ->
                  new CompareReader(
                      is,
                      workbench.projects().catalog(),
                      view -> {
                        if (!display.isDisposed()) {
                          display.asyncExec(() -> show(view));
                        }
                      },
                      e -> {
                        if (!display.isDisposed()) {
                          display.asyncExec(() -> trouble(e));
                        }
                      }));
      stopProject = now.map(is -> is.onChange(state -> sight.work())).orElse(() -> {});
    }
    if (project.isEmpty()) {
      say(Compares.WORDS.get("closed", file));
      workbench.refreshCommands(); // nothing can be taken back without it
    } else {
      document.read();
    }
  }

  private void read() {
    if (project.isPresent()) {
      document.read();
    }
  }

  private void say(String sentence) {
    empty.text(sentence);
    Pages.show(parent, empty, this::focus);
  }

  @Override
  public void changed() {
    if (!parent.isDisposed()) {
      edits.addLate();
      ask();
    }
  }

  @Override
  public void broken(String why) {
    if (!parent.isDisposed()) {
      say(why);
    }
  }

  private void trouble(Throwable e) {
    if (parent.isDisposed()) {
      return;
    }
    String why = Compares.WORDS.get("trouble", e);
    workbench.notices().error(why);
    if (last.isEmpty()) {
      say(why); // in place of what was shown before
    }
  }

  private void askIfSeen() {
    if (!parent.isDisposed() && parent.isVisible()) {
      ask();
    }
  }

  private void ask() {
    boolean ready = project.filter(is -> is.state().isRead()).isPresent();
    if (document.present().isPresent() && ready) {
      reader
          .orElseThrow()
          .ask(
              new CompareReader.Query(
                  document.present().get(),
                  project.orElseThrow().state(),
                  CurvesPane.column(site),
                  CurvesPane.natural(site)));
    }
  }

  private void show(CompareView read) {
    if (!isWanted(read)) {
      return;
    }
    boolean first = last.isEmpty();
    last = Optional.of(read);
    CompareView view = read.in(workbench.preferences().get(Lengths.PAGE));
    panes.show(project.orElseThrow(), view, () -> bring(read));
    if (view.going()) {
      parent.getDisplay().timerExec(AGAIN_MILLIS, again);
    }
    if (first) {
      workbench.refreshCommands();
    }
  }

  private void bring(CompareView read) {
    if (isWanted(read)) {
      Pages.show(parent, panes.control(), this::focus);
    }
  }

  /** Whether that is still what is to be shown: it was read a moment ago. */
  private boolean isWanted(CompareView read) {
    return !parent.isDisposed()
        && project.isPresent()
        && document.present().equals(Optional.of(read.comparison()));
  }

  /** What is wanted to be seen has changed. */
  void rearrange() {
    panes.rearrange();
  }

  /** Whether it shows the comparison in a file. */
  boolean isOn(Path other) {
    return file.equals(other);
  }

  /** What its file says, for who has just written or read that. */
  void know(Comparison comparison) {
    document.know(comparison);
  }

  /** What can be done with the comparison. */
  CompareEdits edits() {
    return edits;
  }

  /** Runs, cells and experiments that are dropped here are compared, too. */
  private final class Dropped implements Drag.Target {
    @Override
    public boolean takes(Dragged dragged, Widget item) {
      return isReady()
          && project.equals(Optional.of(dragged.project()))
          && !dragged.sides().isEmpty();
    }

    @Override
    public void drop(Dragged dragged, Widget item) {
      edits.add(dragged.sides());
    }
  }

  @Override
  public Optional<Editing> editing() {
    return document.present().filter(any -> project.isPresent()).map(any -> document);
  }

  @Override
  public Optional<OpenProject> project() {
    return project;
  }

  @Override
  public String help() {
    return "45-comparing.md";
  }

  @Override
  public void focus() {
    if (stack.topControl == panes.control()) {
      panes.focus();
    } else {
      empty.setFocus();
    }
  }

  @Override
  public void close() {
    document.leave();
    stopLengths.run();
    stopProjects.run();
    stopProject.run();
    reader.ifPresent(CompareReader::close);
    panes.close();
  }
}
