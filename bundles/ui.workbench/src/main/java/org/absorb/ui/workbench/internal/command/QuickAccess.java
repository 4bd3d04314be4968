package org.absorb.ui.workbench.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A popup that finds commands and parts by what one types. */
public final class QuickAccess {

  private static final Messages WORDS = Messages.of(QuickAccess.class);
  private static final int WIDTH = 460;
  private static final int HEIGHT = 320;
  private static final int KEY_WIDTH = 120;
  private static final int TOP = 64;

  private final Commands commands;
  private final Supplier<List<Command>> parts;
  private final Look look;

  private Shell popup;
  private Text words;
  private Table found;

  /**
   * @param parts a command for each part that can be shown
   */
  public QuickAccess(Commands commands, Supplier<List<Command>> parts, Look look) {
    this.commands = commands;
    this.parts = parts;
    this.look = look;
  }

  /** Opens it over a window; it closes when something is chosen or the keyboard goes elsewhere. */
  public void open(Shell window) {
    if (popup != null && !popup.isDisposed()) {
      popup.close();
      return;
    }
    popup = new Shell(window, SWT.ON_TOP | SWT.TOOL | SWT.BORDER);
    GridLayout layout = new GridLayout();
    layout.verticalSpacing = 0;
    popup.setLayout(layout);
    words = new Text(popup, SWT.SEARCH | SWT.ICON_SEARCH);
    words.setMessage(WORDS.get("quick.search"));
    words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    found = new Table(popup, SWT.FULL_SELECTION | SWT.V_SCROLL);
    found.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    new TableColumn(found, SWT.LEFT).setWidth(WIDTH - KEY_WIDTH);
    new TableColumn(found, SWT.RIGHT).setWidth(KEY_WIDTH - 2 * TOP / 4);
    for (Control control : List.of(popup, found)) {
      control.setBackground(look.color(Tone.PART));
    }
    popup.addListener(SWT.Paint, this::edge);
    listen();
    fill();
    Rectangle area = window.getDisplay().map(window, null, window.getClientArea());
    popup.setBounds(area.x + (area.width - WIDTH) / 2, area.y + TOP, WIDTH, HEIGHT);
    popup.open();
    words.setFocus();
  }

  /** GTK draws none around such a window, and it lies on parts of the same colour. */
  private void edge(Event event) {
    Rectangle area = popup.getClientArea();
    event.gc.setForeground(look.color(Tone.FIELD_LINE));
    event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
  }

  private void listen() {
    words.addListener(SWT.Modify, event -> fill());
    words.addListener(SWT.KeyDown, this::pressed);
    words.addListener(SWT.DefaultSelection, event -> choose());
    found.addListener(SWT.DefaultSelection, event -> choose());
    found.addListener(SWT.MouseUp, event -> choose());
    popup.addListener(SWT.Deactivate, event -> popup.close());
  }

  private void pressed(Event event) {
    int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    if (step != 0 && found.getItemCount() > 0) {
      int count = found.getItemCount();
      found.setSelection((found.getSelectionIndex() + step + count) % count);
      event.doit = false;
    }
  }

  private void fill() {
    found.removeAll();
    for (Command command : matches(words.getText())) {
      TableItem item = new TableItem(found, SWT.NONE);
      item.setText(
          new String[] {
            Commands.plain(command), Commands.stroke(command).map(KeyStroke::toString).orElse("")
          });
      item.setForeground(look.color(command.enabled() ? Tone.TEXT : Tone.FAINT));
      item.setData(command);
    }
    if (found.getItemCount() == 0) {
      TableItem item = new TableItem(found, SWT.NONE);
      item.setText(WORDS.get("quick.none"));
      item.setForeground(look.color(Tone.MUTED));
    }
    found.setSelection(0);
  }

  private List<Command> matches(String typed) {
    List<String> wanted = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return Stream.concat(commands.all().stream(), parts.get().stream())
        .filter(
            command -> {
              String label = Commands.plain(command).toLowerCase(Locale.ROOT);
              return wanted.stream().allMatch(label::contains);
            })
        .toList();
  }

  private void choose() {
    int chosen = found.getSelectionIndex();
    Object data = chosen < 0 ? null : found.getItem(chosen).getData();
    if (data instanceof Command command && command.enabled()) {
      popup.close();
      commands.run(command);
    }
  }
}
