package org.absorb.ui.compare.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.store.FileNames;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.History;
import org.absorb.ui.workbench.PackingViews;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.figure.FigureOutput;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Pages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

/**
 * The part: one comparison. Every edit is kept at once, and can be taken back; an edit of the file
 * by somebody else is followed.
 */
final class ComparePart implements Part, Editing {

  private static final int[] SHARES = {34, 33, 33};

  private final Site site;
  private final Workbench workbench;
  private final Path file;
  private final String name;
  private final Composite parent;
  private final StackLayout stack = new StackLayout();
  private final EmptyState empty;
  private final Composite content;
  private final CompareHeader header;
  private final NumbersPane numbers;
  private final CurvesPane curves;
  private final PackingsPane packings;
  private final FigureOutput output;
  private final Runnable stopProjects;
  private Runnable stopProject = () -> {};
  private Optional<OpenProject> project = Optional.empty();
  private Optional<CompareReader> reader = Optional.empty();
  private History<Comparison> history;

  /**
   * @param views who draws packings
   */
  ComparePart(Composite parent, Site site, Supplier<Optional<PackingViews>> views) {
    this.parent = parent;
    this.site = site;
    this.workbench = site.workbench();
    this.file = Path.of(site.input().orElseThrow());
    this.name = nameOf(file);
    this.output = new FigureOutput(workbench);
    Look look = workbench.look();
    parent.setLayout(stack);
    empty = new EmptyState(parent, look, Icon.COMPARE, Compares.WORDS.get("reading"));
    content = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    content.setLayout(layout);
    header = new CompareHeader(content, site, this);
    header.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    SashForm sash = Ground.of(look, Tone.LINE, new SashForm(content, SWT.HORIZONTAL | SWT.SMOOTH));
    sash.setSashWidth(1);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    numbers = new NumbersPane(sash, look);
    packings = new PackingsPane(sash, workbench, views);
    curves = new CurvesPane(sash, site, this::ask, packings::cursor);
    curves.control().moveAbove(packings.control());
    sash.setWeights(SHARES);
    packings.visible(header.packings());
    stack.topControl = empty;
    site.title(name);
    site.tooltip(file.toString());
    tools();
    stopProjects = workbench.projects().onChange(this::follow);
    follow();
  }

  private static String nameOf(Path file) {
    String base = file.getFileName().toString().replaceAll("\\.json$", "");
    return FileNames.name(base);
  }

  private void tools() {
    site.tools(
        List.of(
            Tool.of(Compares.WORDS, "tool.add", Icon.ADD, this::isReady, this::addPicked),
            Tool.of(Compares.WORDS, "tool.swap", Icon.LINK, this::isReady, this::swap),
            Tool.of(
                Compares.WORDS, "tool.copy", Icon.DUPLICATE, this::isReady, numbers::copySentence),
            Tool.of(
                Compares.WORDS,
                "tool.export",
                Icon.EXPORT,
                this::isReady,
                () ->
                    output.save(curves.chart().export(), project.orElseThrow().files().figures())),
            Tool.of(Compares.WORDS, "tool.delete", Icon.DELETE, this::isReady, this::delete)));
  }

  private boolean isReady() {
    return history != null && project.isPresent();
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
      Display display = parent.getDisplay();
      reader =
          now.map(
              is ->
                  new CompareReader(
                      is.files(),
                      workbench.projects().catalog(),
                      view -> {
                        if (!display.isDisposed()) {
                          display.asyncExec(() -> show(view));
                        }
                      },
                      e -> workbench.notices().error(Compares.WORDS.get("trouble", e))));
      stopProject = now.map(is -> is.onChange(state -> read())).orElse(() -> {});
    }
    if (project.isEmpty()) {
      say(Compares.WORDS.get("closed", file));
    } else {
      read();
    }
  }

  private void say(String sentence) {
    empty.text(sentence);
    Pages.show(parent, empty, this::focus);
  }

  /** Reads the document if it has changed, then its runs. */
  private void read() {
    OpenProject is = project.orElseThrow();
    workbench
        .tasks()
        .run(
            Compares.WORDS.get("reading"),
            track -> {
              try {
                return Optional.of(is.files().comparison(name));
              } catch (BadInputException e) {
                complain(e.getMessage());
                return Optional.<Comparison>empty();
              }
            },
            read -> read.ifPresent(this::take));
  }

  private void complain(String why) {
    parent
        .getDisplay()
        .asyncExec(
            () -> {
              if (!parent.isDisposed()) {
                history = null;
                say(why);
                site.changed();
                workbench.refreshCommands();
              }
            });
  }

  private void take(Comparison read) {
    if (parent.isDisposed()) {
      return;
    }
    boolean first = history == null;
    if (first || !history.present().equals(read)) {
      history = new History<>(read);
      site.changed();
    }
    ask();
    if (first) {
      workbench.refreshCommands();
    }
  }

  private void ask() {
    if (history != null && reader.isPresent()) {
      reader
          .get()
          .ask(
              new CompareReader.Query(
                  history.present(),
                  project.orElseThrow().state(),
                  curves.column(),
                  curves.natural()));
    }
  }

  private void show(CompareView view) {
    if (parent.isDisposed() || history == null || !view.comparison().equals(history.present())) {
      return;
    }
    header.show(view);
    numbers.show(view, header.differencesOnly());
    curves.show(view);
    packings.show(project.orElseThrow(), view);
    Pages.show(parent, content, this::focus);
  }

  /** What is wanted to be seen has changed. */
  void again() {
    numbers.differencesOnly(header.differencesOnly());
    packings.visible(header.packings());
  }

  // what can be done with it

  private void swap() {
    List<Side> sides = history.present().sides();
    edit(Compares.WORDS.get("edit.swap"), history.present().against(sides.get(1)));
  }

  /** What is picked in the window, unless it is compared already. */
  private void addPicked() {
    Selection picked = workbench.selection();
    List<Side> sides = new ArrayList<>(history.present().sides());
    picked
        .experiment()
        .filter(any -> picked.project().equals(project))
        .ifPresent(
            experiment -> {
              if (picked.runs().isEmpty()) {
                picked.cells().forEach(cell -> sides.add(Side.of(experiment, cell)));
              }
              for (RunId run : picked.runs()) {
                project
                    .orElseThrow()
                    .state()
                    .row(run)
                    .ifPresent(
                        row -> sides.add(new Side(experiment, row.cell(), Optional.of(run))));
              }
            });
    List<Side> all = sides.stream().distinct().limit(Comparison.MOST).toList();
    if (all.size() > history.present().sides().size()) {
      edit(Compares.WORDS.get("edit.add"), history.present().of(all));
    } else {
      workbench.notices().info(Compares.WORDS.get("add.nothing"));
    }
  }

  void baseline(Side side) {
    edit(Compares.WORDS.get("edit.baseline"), history.present().against(side));
  }

  void remove(Side side) {
    List<Side> left = new ArrayList<>(history.present().sides());
    left.remove(side);
    if (left.size() > 1) {
      edit(Compares.WORDS.get("edit.remove"), history.present().of(left));
    }
  }

  /** Picks a side in the window, as for the plot and the packing. */
  void pick(Side side) {
    Selection selection = Selection.of(project.orElseThrow(), side.experiment());
    selection = selection.cells(List.of(side.cell()));
    workbench.select(side.run().map(List::of).map(selection::runs).orElse(selection));
  }

  private void edit(String label, Comparison edited) {
    history.settle();
    history.edit(label, label, edited);
    history.settle();
    keep();
  }

  private void keep() {
    Comparison now = history.present();
    OpenProject is = project.orElseThrow();
    site.changed();
    workbench
        .tasks()
        .run(
            Compares.WORDS.get("keeping"),
            track -> {
              is.files().save(now);
              return now;
            },
            done -> {});
    ask();
  }

  private void delete() {
    Comparison now = history.present();
    OpenProject is = project.orElseThrow();
    workbench
        .tasks()
        .run(
            Compares.WORDS.get("deleting"),
            track -> Files.deleteIfExists(file),
            gone -> {
              workbench
                  .notices()
                  .add(
                      Notice.of(Notice.Severity.INFO, Compares.WORDS.get("deleted", name))
                          .with(
                              Compares.WORDS.get("undo"),
                              () -> {
                                is.files().save(now);
                                workbench.open(CompareType.ID, file.toString());
                              }));
              workbench.close(CompareType.ID, file.toString());
            });
  }

  @Override
  public Optional<Editing> editing() {
    return history == null ? Optional.empty() : Optional.of(this);
  }

  @Override
  public Optional<OpenProject> project() {
    return project;
  }

  @Override
  public boolean dirty() {
    return false;
  }

  @Override
  public boolean save() {
    return true;
  }

  @Override
  public Optional<String> undoable() {
    return history.undoable();
  }

  @Override
  public void undo() {
    history.undo();
    keep();
  }

  @Override
  public Optional<String> redoable() {
    return history.redoable();
  }

  @Override
  public void redo() {
    history.redo();
    keep();
  }

  @Override
  public void focus() {
    if (stack.topControl == content) {
      numbers.focus();
    } else {
      empty.setFocus();
    }
  }

  @Override
  public void close() {
    stopProjects.run();
    stopProject.run();
    reader.ifPresent(CompareReader::close);
    packings.close();
  }
}
