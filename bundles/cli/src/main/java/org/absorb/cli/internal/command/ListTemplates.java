package org.absorb.cli.internal.command;

import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.store.template.Template;
import picocli.CommandLine;

/** {@code absorb templates}: what {@code new} can make. */
@CommandLine.Command(name = "templates")
final class ListTemplates extends Command {

  ListTemplates(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Table table = new Table("", "");
    for (String name : Template.names()) {
      table.row(name, Template.of(name).label());
    }
    print(table.lines());
    return ExitStatus.DONE;
  }
}
