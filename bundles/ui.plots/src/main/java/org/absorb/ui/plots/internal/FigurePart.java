package org.absorb.ui.plots.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.model.figure.Figure;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.figure.CaptionedFigure;
import org.absorb.ui.workbench.figure.FigureOutput;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Pages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * Shows a figure in the window's look, with what its caption says; another one as soon as its file
 * is another.
 */
final class FigurePart implements Part {

  private static final int MARGIN = 12;

  private final Site site;
  private final Path file;
  private final Composite parent;
  private final StackLayout stack = new StackLayout();
  private final EmptyState missing;
  private final Composite content;
  private final CaptionedFigure picture;
  private final Runnable stopProjects;
  private Optional<OpenProject> followed = Optional.empty();
  private Runnable stopProject = () -> {};
  private Figure figure;
  private String seen;

  FigurePart(Composite parent, Site site) {
    this.parent = parent;
    this.site = site;
    this.file = Path.of(site.input().orElseThrow());
    Look look = site.workbench().look();
    parent.setLayout(stack);
    missing = new EmptyState(parent, look, Icon.FIGURE, Plots.WORDS.get("figure.reading", file));
    content = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout();
    layout.marginWidth = MARGIN;
    layout.marginHeight = MARGIN;
    content.setLayout(layout);
    picture = new CaptionedFigure(content, look, "figure.canvas");
    picture.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    stack.topControl = missing;
    String name = file.getFileName().toString();
    site.title(
        name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.')));
    site.tooltip(file.toString());
    FigureOutput output = new FigureOutput(site.workbench());
    site.tools(
        List.of(
            Tool.of(
                Plots.WORDS,
                "plot.copy",
                Icon.DUPLICATE,
                () -> figure != null,
                () -> output.copy(picture.canvas().picture())),
            Tool.of(
                Plots.WORDS,
                "plot.export",
                Icon.EXPORT,
                () -> figure != null,
                () -> output.save(figure, file.getParent()))));
    stopProjects = site.workbench().projects().onChange(this::follow);
    follow();
    look();
  }

  /** Its project may be opened later than it. */
  private void follow() {
    Optional<OpenProject> its =
        site.workbench().projects().open().stream()
            .filter(project -> file.startsWith(project.folder()))
            .findFirst();
    if (!its.equals(followed)) {
      stopProject.run();
      followed = its;
      stopProject = its.map(project -> project.onChange(state -> look())).orElse(() -> {});
    }
  }

  /** Reads the file if it is not the one that was read. */
  private void look() {
    String now = FigureReading.stamp(file);
    if (!now.equals(seen)) {
      seen = now;
      site.workbench()
          .tasks()
          .run(
              Plots.WORDS.get("figure.reading", file), track -> FigureReading.of(file), this::show);
    }
  }

  private void show(FigureReading read) {
    if (parent.isDisposed()) {
      return;
    }
    figure = read.figure().orElse(null);
    if (figure == null) {
      missing.text(read.why());
    } else {
      picture.show(figure);
    }
    Pages.show(parent, figure == null ? missing : content, this::focus);
    parent.layout(true, true);
    site.workbench().refreshCommands();
  }

  @Override
  public String help() {
    return "40-curves.md";
  }

  @Override
  public void focus() {
    look();
    (figure == null ? missing : picture).setFocus();
  }

  @Override
  public void close() {
    stopProjects.run();
    stopProject.run();
  }
}
