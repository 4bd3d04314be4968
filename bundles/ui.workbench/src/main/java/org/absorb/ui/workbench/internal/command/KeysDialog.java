package org.absorb.ui.workbench.internal.command;

import java.util.Comparator;
import java.util.List;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.dialog.WindowDialog;
import org.absorb.ui.workbench.grid.Grid;
import org.absorb.ui.workbench.grid.GridCell;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.grid.GridListener;
import org.absorb.ui.workbench.grid.GridRows;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Says which key does what. */
public final class KeysDialog extends WindowDialog implements GridListener {

  private static final Messages WORDS = Messages.of(KeysDialog.class);
  private static final int HEIGHT = 415;
  private static final int COMMAND_WIDTH = 300;
  private static final int KEY_WIDTH = 140;

  private final List<Command> commands;

  public KeysDialog(Shell parent, Look look, Commands commands) {
    super(parent, look, WORDS.get("keys.title"), "keys.close", WORDS.get("keys.close"));
    this.commands =
        commands.all().stream()
            .filter(command -> Commands.stroke(command).isPresent())
            .sorted(Comparator.comparing(Commands::plain, String.CASE_INSENSITIVE_ORDER))
            .toList();
  }

  @Override
  protected void fill(Composite area) {
    Grid grid = Named.as("keys.grid", new Grid(area, look(), this));
    grid.show(
        List.of(column("keys.command", COMMAND_WIDTH), column("keys.key", KEY_WIDTH)),
        new Lines(commands));
    grid.select(List.of(commands.get(0).id()));
    GridData fill = new GridData(SWT.FILL, SWT.FILL, true, true);
    fill.widthHint = COMMAND_WIDTH + KEY_WIDTH;
    fill.heightHint = HEIGHT;
    grid.setLayoutData(fill);
  }

  private static GridColumn column(String key, int width) {
    return new GridColumn(key, MathText.of(WORDS.get(key)), false, width, false);
  }

  private record Lines(List<Command> commands) implements GridRows {
    @Override
    public int count() {
      return commands.size();
    }

    @Override
    public Object key(int row) {
      return commands.get(row).id();
    }

    @Override
    public GridCell cell(int row, int column) {
      Command command = commands.get(row);
      return GridCell.of(
          column == 0
              ? Commands.plain(command)
              : Commands.stroke(command).orElseThrow().toString());
    }
  }

  /** Enter, or a double click: all is read. */
  @Override
  public void opened(int row) {
    okPressed();
  }

  @Override
  protected void buttons(Composite bar) {
    doing(bar);
  }
}
