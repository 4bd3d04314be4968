package org.absorb.ui.workbench.internal.command;

import java.util.Comparator;
import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Says which key does what. */
public final class KeysDialog extends Dialog {

  private static final Messages WORDS = Messages.of(KeysDialog.class);
  private static final Point SIZE = new Point(460, 480);
  private static final int KEY_WIDTH = 140;

  private final List<Command> commands;

  public KeysDialog(Shell parent, Commands commands) {
    super(parent);
    this.commands =
        commands.all().stream()
            .filter(command -> Commands.stroke(command).isPresent())
            .sorted(Comparator.comparing(Commands::plain, String.CASE_INSENSITIVE_ORDER))
            .toList();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(WORDS.get("keys.title"));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Point getInitialSize() {
    return SIZE;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    Table table = new Table(area, SWT.FULL_SELECTION | SWT.BORDER);
    table.setHeaderVisible(true);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    column(table, "keys.command", SIZE.x - 2 * KEY_WIDTH + KEY_WIDTH / 2);
    column(table, "keys.key", KEY_WIDTH);
    for (Command command : commands) {
      new TableItem(table, SWT.NONE)
          .setText(
              new String[] {
                Commands.plain(command), Commands.stroke(command).orElseThrow().toString()
              });
    }
    return area;
  }

  private static void column(Table table, String key, int width) {
    TableColumn column = new TableColumn(table, SWT.LEFT);
    column.setText(WORDS.get(key));
    column.setWidth(width);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, WORDS.get("keys.close"), true);
  }
}
