package org.absorb.ui.plugins.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.absorb.model.text.MathText;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.grid.Grid;
import org.absorb.ui.workbench.grid.GridCell;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.grid.GridListener;
import org.absorb.ui.workbench.grid.GridRows;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.absorb.ui.workbench.widget.Segments;
import org.absorb.ui.workbench.widget.TextBox;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** What is installed and what could be, at the left; the one that is picked, at the right. */
final class PluginsPart implements Part, GridListener {

  private static final List<Optional<Line.Sort>> SORTS =
      List.of(
          Optional.empty(),
          Optional.of(Line.Sort.INSTALLED),
          Optional.of(Line.Sort.AVAILABLE),
          Optional.of(Line.Sort.UPDATE));

  private final Composite parent;
  private final Workbench workbench;
  private final Plugins plugins;
  private final Segments sorts;
  private final TextBox search;
  private final Grid grid;
  private final Details details;
  private Stock stock = Stock.NONE;
  private List<Line> shown = List.of();

  PluginsPart(Composite parent, Site site, Plugins plugins) {
    this.parent = parent;
    this.workbench = site.workbench();
    this.plugins = plugins;
    Look look = workbench.look();
    parent.setLayout(new org.eclipse.swt.layout.FillLayout());
    Composite page = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 10;
    layout.marginHeight = 10;
    layout.horizontalSpacing = 8;
    page.setLayout(layout);
    sorts = Named.as("plugins.sorts", new Segments(page, look, labels()));
    sorts.select(0);
    sorts.addListener(SWT.Selection, event -> refresh());
    search = new TextBox(page, look, SWT.NONE);
    Named.as("plugins.search", search.text()).setMessage(Managing.WORDS.get("search"));
    search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    search.text().addListener(SWT.Modify, event -> refresh());
    PushButton file =
        Named.as("plugins.file", new PushButton(page, look, false, Icon.FOLDER_OPEN))
            .text(Managing.WORDS.get("button.file"));
    file.addListener(SWT.Selection, event -> new InstallFile(workbench, plugins).run());
    SashForm sash = Ground.of(look, Tone.HAIRLINE, new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH));
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    grid = Named.as("plugins.grid", new Grid(sash, look, this));
    grid.columns(List.of(column("name", 236), column("state", 100), column("version", 64)));
    details = new Details(sash, workbench, plugins);
    sash.setWeights(60, 40);
    site.tools(
        List.of(Tool.of(Managing.WORDS, "tool.refresh", Icon.RETRY, () -> true, this::read)));
    details.show(Optional.empty());
    read();
  }

  private static List<String> labels() {
    return SORTS.stream()
        .map(sort -> sort.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("all"))
        .map(sort -> Managing.WORDS.get("sort." + sort))
        .toList();
  }

  private static GridColumn column(String id, int width) {
    return new GridColumn(id, MathText.of(Managing.WORDS.get("column." + id)), false, width, false);
  }

  /** Reads what there is anew. */
  void read() {
    workbench.tasks().run(Managing.WORDS.get("reading"), track -> Stock.read(plugins), this::take);
  }

  private void take(Stock now) {
    if (parent.isDisposed()) {
      return;
    }
    if (!now.complaint().isEmpty() && !now.complaint().equals(stock.complaint())) {
      workbench.notices().caution(now.complaint());
    }
    stock = now;
    refresh();
  }

  private void refresh() {
    Optional<String> picked = picked();
    String typed = search.text().getText();
    Optional<Line.Sort> sort = SORTS.get(Math.max(0, sorts.selected()));
    shown = stock.of(sort).filter(line -> line.holds(typed)).toList();
    grid.show(new Rows(shown));
    Optional<String> kept =
        picked.filter(name -> shown.stream().anyMatch(line -> line.name().equals(name)));
    grid.select(kept.map(List::of).orElse(List.of()));
    selected();
  }

  private Optional<String> picked() {
    return grid.selected().stream().map(String.class::cast).findFirst();
  }

  @Override
  public void selected() {
    details.show(picked().flatMap(stock::line));
  }

  private record Rows(List<Line> lines) implements GridRows {
    @Override
    public int count() {
      return lines.size();
    }

    @Override
    public Object key(int row) {
      return lines.get(row).name();
    }

    @Override
    public GridCell cell(int row, int column) {
      Line line = lines.get(row);
      boolean works = line.plugin().map(Plugin::works).orElse(true);
      return switch (column) {
        case 0 ->
            GridCell.of(line.label())
                .icon(works ? Icon.PLUGIN : Icon.FAILED, works ? tone(line) : Tone.ERROR);
        case 1 -> GridCell.of(Details.state(line)).tone(works ? tone(line) : Tone.ERROR);
        default -> GridCell.of(line.version());
      };
    }

    private static Tone tone(Line line) {
      return switch (line.sort()) {
        case UPDATE -> Tone.ACCENT;
        case INSTALLED -> line.plugin().orElseThrow().enabled() ? Tone.GOOD : Tone.MUTED;
        case AVAILABLE -> Tone.MUTED;
      };
    }
  }

  @Override
  public String help() {
    return "85-plugins.md";
  }

  @Override
  public void focus() {
    grid.setFocus();
  }

  @Override
  public void find() {
    search.setFocus();
  }
}
