package org.absorb.ui.runs.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Tool;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pages;
import org.absorb.ui.workbench.widget.SoftSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** The part: notices, the newest above; the details of the picked one beside them. */
final class LogPart implements Part {

  private static final int TIME = 96;
  private static final int WAY = 110;
  private static final int[] SHARES = {64, 36};

  private final Workbench workbench;
  private final Look look;
  private final Composite parent;
  private final StackLayout stack = new StackLayout();
  private final EmptyState empty;
  private final SashForm sash;
  private final Table table;
  private final Text details;
  private final List<Runnable> stops = new ArrayList<>();
  private Instant cleared = Instant.MIN;

  LogPart(Composite parent, Site site) {
    this.workbench = site.workbench();
    this.look = workbench.look();
    this.parent = parent;
    parent.setLayout(stack);
    empty = new EmptyState(parent, look, Icon.LOG, Runs.WORDS.get("log.empty"));
    sash = Ground.of(look, Tone.PART, new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH));
    table = Named.as("log.table", new Table(sash, SWT.FULL_SELECTION | SWT.MULTI));
    Ground.of(look, Tone.PART, table);
    SoftSelection.of(look, table);
    SoftSelection.unsearched(table);
    for (int i = 0; i < 3; i++) {
      new TableColumn(table, SWT.LEFT);
    }
    details =
        Named.as(
            "log.details", new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL));
    Ground.of(look, Tone.PART, details);
    details.setFont(look.font(Look.Type.MONO));
    sash.setWeights(SHARES);
    sash.setMaximizedControl(table);
    table.addListener(SWT.Resize, event -> widths());
    table.addListener(SWT.Selection, event -> detail());
    table.addListener(SWT.MouseUp, this::release);
    table.addListener(SWT.DefaultSelection, event -> follow((TableItem) event.item));
    table.addListener(
        SWT.KeyDown,
        event -> {
          if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
            copy();
          }
        });
    site.tools(
        List.of(
            Tool.of(
                Runs.WORDS, "log.copy", Icon.DUPLICATE, () -> table.getItemCount() > 0, this::copy),
            Tool.of(
                Runs.WORDS,
                "log.clear",
                Icon.DELETE,
                () -> table.getItemCount() > 0,
                this::clear)));
    stack.topControl = empty;
    workbench.notices().all().forEach(this::add);
    stops.add(workbench.notices().onNotice(this::add));
    stops.add(look.onChange(this::recolour));
  }

  private void add(Notice notice) {
    if (table.isDisposed() || !notice.time().isAfter(cleared)) {
      return;
    }
    TableItem item = new TableItem(table, SWT.NONE, 0);
    item.setData(notice);
    item.setText(
        new String[] {
          NoticeLook.time(notice), notice.text(), notice.way().map(Notice.Way::label).orElse("")
        });
    colour(item);
    if (table.getItemCount() == 1) {
      top(sash);
    }
  }

  private void top(Composite shown) {
    Pages.show(parent, shown, this::focus);
    workbench.refreshCommands();
  }

  private void recolour() {
    Arrays.stream(table.getItems()).forEach(this::colour);
  }

  private void colour(TableItem item) {
    item.setImage(0, look.image(NoticeLook.icon(notice(item)), NoticeLook.tone(notice(item))));
    item.setForeground(0, look.color(Tone.MUTED));
    item.setForeground(2, look.color(Tone.ACCENT));
  }

  private static Notice notice(TableItem item) {
    return (Notice) item.getData();
  }

  private void widths() {
    int width = table.getClientArea().width;
    table.getColumn(0).setWidth(TIME);
    table.getColumn(1).setWidth(Math.max(TIME, width - TIME - WAY));
    table.getColumn(2).setWidth(WAY);
  }

  /** The details have their room only while there are some. */
  private void detail() {
    String text =
        Arrays.stream(table.getSelection())
            .limit(1)
            .map(item -> notice(item).details())
            .collect(Collectors.joining());
    details.setText(text);
    sash.setMaximizedControl(text.isEmpty() ? table : null);
  }

  private void release(Event event) {
    TableItem item = table.getItem(new Point(event.x, event.y));
    if (event.button == 1 && item != null && item.getBounds(2).contains(event.x, event.y)) {
      follow(item);
    }
  }

  private void follow(TableItem item) {
    notice(item).way().ifPresent(way -> way.action().run());
  }

  /** What is picked, or all of it. */
  private void copy() {
    TableItem[] items = table.getSelectionCount() > 0 ? table.getSelection() : table.getItems();
    String text =
        Arrays.stream(items)
            .map(item -> NoticeLook.text(notice(item)))
            .collect(Collectors.joining("\n"));
    if (!text.isEmpty()) {
      Clipboard clipboard = new Clipboard(table.getDisplay());
      clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    }
  }

  private void clear() {
    cleared = Instant.now();
    table.removeAll();
    detail();
    top(empty);
  }

  @Override
  public String help() {
    return "30-running.md";
  }

  @Override
  public void focus() {
    stack.topControl.setFocus();
  }

  @Override
  public void close() {
    stops.forEach(Runnable::run);
  }
}
