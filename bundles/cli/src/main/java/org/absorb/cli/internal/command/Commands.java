package org.absorb.cli.internal.command;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.absorb.cli.internal.Session;
import picocli.CommandLine;

/** All commands. Only those that are needed are read: reading a command's options takes a while. */
public final class Commands {

  private static final Map<String, Function<Session, Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("open", OpenWindow::new);
    ALL.put("demo", Demo::new);
    ALL.put("new", NewProject::new);
    ALL.put("templates", ListTemplates::new);
    ALL.put("simulate", Simulate::new);
    ALL.put("run", Run::new);
    ALL.put("forecast", ForecastRuns::new);
    ALL.put("queue", Queue::new);
    ALL.put("cluster", ClusterCommand::new);
    ALL.put("extend", ExtendRuns::new);
    ALL.put("verify-run", VerifyRun::new);
    ALL.put("list", ListRuns::new);
    ALL.put("show", Show::new);
    ALL.put("compare", Compare::new);
    ALL.put("analyse", Analyse::new);
    ALL.put("fss", Fss::new);
    ALL.put("export", ExportRun::new);
    ALL.put("import", ImportRuns::new);
    ALL.put("clean", CleanProject::new);
    ALL.put("archive", ArchiveProject::new);
    ALL.put("work", Work::new);
    ALL.put("doctor", Doctor::new);
    ALL.put("bench", Bench::new);
    ALL.put("plugin", PluginCommand::new);
  }

  private final Session session;

  public Commands(Session session) {
    this.session = session;
  }

  /** Does what the arguments say; the exit status. */
  public int execute(List<String> arguments) {
    CommandLine root = root(arguments);
    Failures failures = new Failures(session, arguments);
    root.setParameterExceptionHandler(failures);
    root.setExecutionExceptionHandler(failures);
    root.setOut(new java.io.PrintWriter(session.terminal().out(), true));
    root.setErr(new java.io.PrintWriter(session.terminal().err(), true));
    return root.execute(arguments.toArray(String[]::new));
  }

  /** The tree of commands, cut down to the one that is asked for if it is known. */
  CommandLine root(List<String> arguments) {
    CommandLine root = new CommandLine(new Absorb(session));
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    for (var command : ALL.entrySet()) {
      if (!ALL.containsKey(first) || command.getKey().equals(first)) {
        CommandLine line = new CommandLine(command.getValue().apply(session));
        addOwn(line, arguments.size() < 2 ? "" : arguments.get(1));
        root.addSubcommand(command.getKey(), line);
      }
    }
    ResourceBundle words =
        ResourceBundle.getBundle(
            Commands.class.getPackageName() + ".messages",
            Locale.getDefault(),
            Commands.class.getClassLoader());
    root.setResourceBundle(words);
    root.setUsageHelpAutoWidth(false);
    root.setAbbreviatedOptionsAllowed(false);
    return root;
  }

  /** Adds a command's own commands, which are methods of it, or the one that is asked for. */
  private static void addOwn(CommandLine line, String wanted) {
    Map<String, Method> own = new LinkedHashMap<>();
    for (Method method : CommandLine.getCommandMethods(line.getCommand().getClass(), null)) {
      own.put(method.getAnnotation(CommandLine.Command.class).name(), method);
    }
    own.forEach(
        (name, method) -> {
          if (!own.containsKey(wanted) || name.equals(wanted)) {
            line.addSubcommand(name, new CommandLine(method));
          }
        });
  }
}
