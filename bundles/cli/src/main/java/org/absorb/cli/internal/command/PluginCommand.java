package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.List;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code absorb plugin}: install and list. */
@CommandLine.Command(name = "plugin", synopsisSubcommandLabel = "COMMAND")
final class PluginCommand extends Command {

  @Spec private CommandSpec spec;

  PluginCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        WORDS.get("plugin.which", String.join(", ", spec.subcommands().keySet())));
  }

  /** Checks a jar, keeps it and starts it. */
  @CommandLine.Command(name = "install")
  int install(@Parameters(paramLabel = "FILE") Path file) {
    Plugin plugin = services().get(Plugins.class).install(file);
    print(WORDS.get("plugin.installed", plugin.name(), plugin.version()));
    if (!plugin.extensions().isEmpty()) {
      print(WORDS.get("plugin.brings", String.join(", ", plugin.extensions())));
    }
    return ExitStatus.DONE;
  }

  /** One line a plugin. */
  @CommandLine.Command(name = "list")
  int list() {
    List<Plugin> all = services().get(Plugins.class).list();
    if (all.isEmpty()) {
      terminal().say(WORDS.get("plugin.none"));
    }
    Table table =
        new Table(
            WORDS.get("table.plugin"),
            WORDS.get("table.version"),
            "SHA-256",
            WORDS.get("table.brings"),
            "");
    for (Plugin plugin : all) {
      table.row(
          plugin.name(),
          plugin.version(),
          plugin.sha256().substring(0, 12),
          String.join(", ", plugin.extensions()),
          plugin.complaint());
    }
    print(all.isEmpty() ? List.of() : table.lines());
    return all.stream().allMatch(Plugin::works) ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
