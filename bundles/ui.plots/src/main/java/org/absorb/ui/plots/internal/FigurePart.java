package org.absorb.ui.plots.internal;

import java.nio.file.Path;
import java.util.List;
import org.absorb.model.figure.Figure;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.MathText;
import org.absorb.store.figure.FigureFile;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

/** Shows a figure in the window's look, with what its caption says. */
final class FigurePart implements Part {

  private static final int MARGIN = 12;

  private final Site site;
  private final Path file;
  private final Composite parent;
  private final Display display;
  private final StackLayout stack = new StackLayout();
  private final EmptyState missing;
  private final Composite content;
  private final PictureCanvas canvas;
  private final Label caption;
  private Figure figure;

  FigurePart(Composite parent, Site site) {
    this.parent = parent;
    this.display = parent.getDisplay();
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
    canvas = Named.as("figure.canvas", new PictureCanvas(content, look));
    canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    caption = Ground.of(look, Tone.PART, Tone.MUTED, new Label(content, SWT.WRAP));
    caption.setFont(look.font(Look.Type.SMALL));
    caption.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
    stack.topControl = missing;
    String name = file.getFileName().toString();
    site.title(
        name.substring(0, name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.')));
    site.tooltip(file.toString());
    Output output = new Output(site.workbench());
    site.tools(
        List.of(
            Tool.of(
                Plots.WORDS,
                "plot.copy",
                Icon.DUPLICATE,
                () -> figure != null,
                () -> output.copy(canvas.picture())),
            Tool.of(
                Plots.WORDS,
                "plot.export",
                Icon.EXPORT,
                () -> figure != null,
                () -> output.save(figure, file.getParent()))));
    site.workbench()
        .tasks()
        .run(Plots.WORDS.get("figure.reading", file), track -> read(), this::show);
  }

  /** What goes wrong is said where the figure would be, and in the log. */
  private Figure read() {
    try {
      return FigureFile.read(file);
    } catch (BadInputException e) {
      display.asyncExec(() -> lack(e.getMessage()));
      throw e;
    }
  }

  private void lack(String why) {
    if (!parent.isDisposed()) {
      missing.text(why);
    }
  }

  private void show(Figure read) {
    if (parent.isDisposed()) {
      return;
    }
    figure = read;
    canvas.show(read);
    caption.setText(MathText.of(read.caption()).plain());
    stack.topControl = content;
    parent.layout(true, true);
    site.workbench().refreshCommands();
  }

  @Override
  public void focus() {
    (figure == null ? missing : canvas).setFocus();
  }
}
