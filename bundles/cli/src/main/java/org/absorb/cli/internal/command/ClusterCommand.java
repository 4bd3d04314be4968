package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Supervision;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.slurm.Cluster;
import org.absorb.runner.slurm.Clusters;
import org.absorb.runner.slurm.Situation;
import org.absorb.runner.slurm.SlurmTask;
import org.absorb.runner.slurm.Steering;
import org.absorb.runner.slurm.Submission;
import org.absorb.runner.slurm.Submissions;
import org.absorb.runner.slurm.TaskView;
import org.absorb.runner.slurm.TaskView.Phase;
import org.absorb.runner.slurm.Watching;
import org.absorb.runner.supervise.Settings;
import org.absorb.store.Project;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code absorb cluster}: how clusters are used, and what was handed to them. */
@CommandLine.Command(
    name = "cluster",
    synopsisSubcommandLabel = "COMMAND",
    addMethodSubcommands = false) // as needed: Commands
final class ClusterCommand extends Command {

  @Spec private CommandSpec spec;

  /** What every one of these has. */
  static final class Help {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        descriptionKey = "help")
    private boolean help;
  }

  /** A project, and which of its submissions. */
  static final class Meant {
    @Parameters(paramLabel = "PROJECT", index = "0")
    private Path folder;

    @Option(names = "--submission", paramLabel = "NAME", descriptionKey = "submission")
    private String name = "";

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        descriptionKey = "help")
    private boolean help;

    /** The one that is named; else the one that is not done; else the latest. */
    private String submission(Project project) {
      if (!name.isEmpty()) {
        return new Submissions(project).read(name).name();
      }
      List<String> names = new Submissions(project).names();
      if (names.isEmpty()) {
        throw new BadInputException(WORDS.get("cluster.none", folder));
      }
      List<String> open =
          names.stream().filter(each -> isOpen(new Submissions(project).read(each))).toList();
      if (open.size() > 1) {
        throw new BadInputException(WORDS.get("cluster.several", String.join(", ", open)));
      }
      return open.isEmpty() ? names.get(names.size() - 1) : open.get(0);
    }

    private static boolean isOpen(Submission submission) {
      return submission.ended().size() < submission.tasks().size();
    }
  }

  ClusterCommand(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        WORDS.get("cluster.which", String.join(", ", spec.subcommands().keySet())));
  }

  /** All settings. */
  @CommandLine.Command(name = "list")
  int list(@Mixin Help help) {
    Clusters clusters = Clusters.ofUser();
    List<String> names = clusters.names();
    if (names.isEmpty()) {
      terminal().say(WORDS.get("cluster.unset"));
      show(Clusters.DEFAULT, Cluster.standard());
    }
    names.forEach(name -> show(name, clusters.read(name)));
    return ExitStatus.DONE;
  }

  private void show(String name, Cluster cluster) {
    print(name);
    cluster
        .tree()
        .fields()
        .forEach((key, value) -> print("  " + key + "=" + CanonicalJson.write(value)));
  }

  /** Makes or changes the settings of one. */
  @CommandLine.Command(name = "set")
  int set(
      @Parameters(paramLabel = "NAME", index = "0") String name,
      @Parameters(paramLabel = "SETTING", index = "1..*", arity = "0..*") List<String> settings,
      @Mixin Help help) {
    Clusters clusters = Clusters.ofUser();
    Path file = clusters.file(name);
    Tree before =
        clusters.names().contains(name) ? clusters.read(name).tree() : Cluster.standard().tree();
    Tree after = before;
    for (String setting : settings == null ? List.<String>of() : settings) {
      after = Assignments.apply(after, List.of(setting));
      int equals = setting.indexOf('=');
      String key = setting.substring(0, equals).trim();
      if (before.get(key).orElse(null) instanceof Value.Text) {
        after = after.with(key, Value.of(setting.substring(equals + 1))); // whatever it looks like
      }
    }
    clusters.save(name, Cluster.read(after));
    print(WORDS.get("cluster.saved", name, file));
    return ExitStatus.DONE;
  }

  /** Forgets the settings of one. */
  @CommandLine.Command(name = "remove")
  int remove(@Parameters(paramLabel = "NAME", index = "0") String name, @Mixin Help help) {
    if (!Clusters.ofUser().remove(name)) {
      throw new BadInputException(WORDS.get("cluster.unknown", name));
    }
    print(WORDS.get("cluster.removed", name));
    return ExitStatus.DONE;
  }

  /** How the tasks of a project's submissions stand. */
  @CommandLine.Command(name = "status")
  int status(@Mixin Meant meant) {
    Project project = Project.open(meant.folder);
    List<String> names =
        meant.name.isEmpty()
            ? new Submissions(project).names()
            : List.of(meant.submission(project));
    if (names.isEmpty()) {
      terminal().say(WORDS.get("cluster.none", meant.folder));
    }
    int stopped = 0;
    for (String name : names) {
      Situation situation = new Watching(project, name).look();
      if (!situation.complaint().isEmpty()) {
        terminal().say(WORDS.get("cluster.complaint", situation.complaint()));
      }
      show(situation);
      stopped += situation.stopped();
    }
    if (stopped > 0) {
      print(WORDS.get("cluster.hint", ShellWords.quoted(meant.folder)));
    }
    return ExitStatus.DONE;
  }

  private void show(Situation situation) {
    Submission submission = situation.submission();
    print(
        WORDS.get(
            "cluster.about",
            submission.name(),
            submission.cluster(),
            submission.time(),
            String.join(", ", submission.arrays().stream().map(id -> id.toString()).toList()),
            Numbers.count(situation.count(Phase.WAITING)),
            Numbers.count(situation.count(Phase.RUNNING)),
            Numbers.count(situation.count(Phase.DONE)),
            Numbers.count(situation.count(Phase.STOPPED))));
    Table table =
        new Table(
            ">" + WORDS.get("cluster.number"),
            WORDS.get("cluster.phase"),
            ">" + WORDS.get("cluster.progress"),
            ">" + WORDS.get("cluster.runs"),
            ">" + WORDS.get("cluster.failed"),
            WORDS.get("cluster.slurm"));
    for (TaskView task : situation.tasks()) {
      boolean dead = task.phase() == Phase.STOPPED && situation.isCancelled(task);
      String phase = dead ? "cancelled" : task.phase().name().toLowerCase(Locale.ROOT);
      table.row(
          task.number(),
          WORDS.get("cluster.phase." + phase),
          Numbers.percent(task.share()),
          Numbers.count(task.runs()),
          Numbers.count(task.failed()),
          situation.said(task));
    }
    print(table.lines());
  }

  /** Follows a submission. */
  @CommandLine.Command(name = "follow")
  int follow(@Mixin Meant meant) {
    Project project = Project.open(meant.folder);
    Submission submission = new Submissions(project).read(meant.submission(project));
    return new Supervision(session(), project, meant.folder.toString()).follow(submission);
  }

  /** Ends tasks for good. */
  @CommandLine.Command(name = "cancel")
  int cancel(
      @Mixin Meant meant,
      @Parameters(paramLabel = "TASK", index = "1..*", arity = "0..*") List<String> tasks) {
    return steer(meant, tasks, Steering::cancel, "cluster.cancelled");
  }

  /** Has tasks go on that have stopped. */
  @CommandLine.Command(name = "retry")
  int retry(
      @Mixin Meant meant,
      @Parameters(paramLabel = "TASK", index = "1..*", arity = "0..*") List<String> tasks) {
    return steer(meant, tasks, Steering::retry, "cluster.retried");
  }

  private int steer(
      Meant meant,
      List<String> tasks,
      ToIntBiFunction<Steering, List<Integer>> order,
      String told) {
    Project project = Project.open(meant.folder);
    Steering steering =
        new Steering(project, meant.submission(project), Settings.standard().command().get(0));
    print(WORDS.get(told, Numbers.count(order.applyAsInt(steering, numbers(tasks)))));
    return ExitStatus.DONE;
  }

  private static List<Integer> numbers(List<String> tasks) {
    List<Integer> numbers = new ArrayList<>();
    for (String task : tasks == null ? List.<String>of() : tasks) {
      numbers.add(
          Optional.of(task)
              .filter(text -> text.matches("\\d{1,8}"))
              .map(Integer::valueOf)
              .orElseThrow(() -> new BadInputException(WORDS.get("cluster.task", task))));
    }
    return numbers;
  }

  /** What a task's script calls. */
  @CommandLine.Command(name = "work", hidden = true)
  int work(
      @Parameters(paramLabel = "PROJECT", index = "0") Path folder,
      @Parameters(paramLabel = "SUBMISSION", index = "1") String name,
      @Parameters(paramLabel = "TASK", index = "2") String number,
      @Mixin Help help) {
    Project project = Project.open(folder);
    Submission submission = new Submissions(project).read(name);
    SlurmTask task = new SlurmTask(project, submission, numbers(List.of(number)).get(0));
    Settings settings =
        Settings.standard().withWorkers(1).withThreads(submission.settings().threads());
    int status =
        new Supervision(session(), project, folder.toString())
            .run(
                task.duty(), settings, new HashSet<>(submission.tasks().get(task.number()).runs()));
    if (status == ExitStatus.INTERRUPTED) {
      terminal().say(WORDS.get(task.goOn() ? "cluster.again" : "cluster.end"));
    }
    return status;
  }
}
