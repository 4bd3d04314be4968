package org.absorb.cli.internal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.LockCheck;
import org.absorb.cli.internal.project.Supervision;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.runner.Detached;
import org.absorb.runner.Places;
import org.absorb.runner.Plan;
import org.absorb.runner.PlannedRun;
import org.absorb.runner.forecast.Footprint;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.work.Need;
import org.absorb.store.Project;
import org.absorb.store.queue.QueuedCell;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb run}: runs or resumes what is not finished. */
@CommandLine.Command(name = "run")
final class Run extends Command {

  private static final long SOON = 2;

  /** Particle steps that take a minute or so. */
  private static final double LONG = 1e9;

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "EXPERIMENT", index = "1..*", arity = "0..*")
  private List<String> experiments = new ArrayList<>();

  @Option(names = "--workers", paramLabel = "N")
  private Integer workers;

  @Option(names = "--threads", paramLabel = "N")
  private int threads = 1;

  @Option(names = "--detach")
  private boolean detach;

  @Option(names = "--queued")
  private boolean onlyQueued;

  @Option(names = "--on", paramLabel = "slurm[:CLUSTER]")
  private String on;

  @Option(names = "--dry-run")
  private boolean dry;

  @Option(names = "--throttle", paramLabel = "N")
  private Integer throttle;

  Run(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Project project = Project.open(folder);
    if (on != null) {
      return onCluster(project);
    }
    if (dry || throttle != null) {
      throw new BadInputException(WORDS.get("run.on.missing", dry ? "--dry-run" : "--throttle"));
    }
    Settings settings = Checks.hands(workers, threads);
    LockCheck.say(session(), project);
    if (onlyQueued) {
      List<String> queued =
          project.queue().read().stream().map(QueuedCell::experiment).distinct().toList();
      return supervise(project, settings, Set.of(), queued);
    }
    Plan plan = Plan.of(project, experiments, services().get(Catalog.class));
    if (plan.runs().isEmpty()) {
      terminal().say(WORDS.get("list.none", folder));
      return ExitStatus.DONE;
    }
    plan.runs().stream()
        .filter(run -> run.need() != Need.FOUND)
        .map(PlannedRun::specification)
        .distinct()
        .forEach(Footprint::require);
    int queued = plan.enqueue();
    int found = plan.counts().getOrDefault(Need.FOUND, 0);
    terminal()
        .say(
            queued == 0
                ? WORDS.get("run.nothing", Numbers.count(found))
                : WORDS.get("run.begin", Numbers.count(queued), Numbers.count(found)));
    Set<RunId> missing = plan.missing();
    int all = missing.size();
    missing.removeAll(new Places(project).away());
    if (missing.size() < all) {
      String named = ShellWords.quoted(folder);
      terminal().say(WORDS.get("run.away", Numbers.count(all - missing.size()), named));
    }
    if (missing.isEmpty() && (all > 0 || project.queue().read().isEmpty())) {
      return ExitStatus.DONE;
    }
    foretell(plan, settings);
    if (detach) {
      return queued == 0 ? ExitStatus.DONE : detach(project, settings);
    }
    return supervise(project, settings, missing, experiments);
  }

  /** Hands what is not done to a cluster. */
  private int onCluster(Project project) {
    if (workers != null || onlyQueued) {
      throw new BadInputException(
          WORDS.get("run.on.here", workers == null ? "--queued" : "--workers"));
    }
    LockCheck.say(session(), project);
    ClusterRun run = new ClusterRun(session(), project, folder.toString(), on);
    return run.call(experiments, Optional.ofNullable(throttle), dry, detach);
  }

  /** Says to whoever watches what long work will take. */
  private void foretell(Plan plan, Settings settings) {
    double work =
        plan.runs().stream()
            .mapToDouble(run -> run.stepsToDo() * (double) run.specification().system().particles())
            .sum();
    if (terminal().interactive() && work > LONG * settings.workers()) {
      forecast(settings).ifPresent(terminal()::say);
    }
  }

  /** Asked of a process of its own: what is tried out there is computed as workers compute. */
  private Optional<String> forecast(Settings settings) {
    List<String> command = new ArrayList<>(settings.command());
    command.addAll(List.of("forecast", folder.toString()));
    command.addAll(experiments);
    command.addAll(List.of("--workers", Integer.toString(settings.workers())));
    command.addAll(List.of("--threads", Integer.toString(settings.threads())));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        return said.lines().findFirst();
      }
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // the work can be done without
    }
  }

  /** Works until nothing is missing: what is done may ask for more replicas. */
  private int supervise(
      Project project, Settings settings, Set<RunId> missing, List<String> names) {
    Set<RunId> asked = new HashSet<>(missing);
    while (true) {
      int status = new Supervision(session(), project, folder.toString()).run(settings, asked);
      List<String> growing = growing(project, names);
      if (status != ExitStatus.DONE || growing.isEmpty()) {
        return status;
      }
      Plan more = Plan.of(project, growing, services().get(Catalog.class));
      Set<RunId> further = new HashSet<>(more.missing());
      further.removeAll(asked);
      if (further.isEmpty()) {
        return status;
      }
      terminal().say(WORDS.get("run.more", Numbers.count(more.enqueue())));
      asked.addAll(further);
    }
  }

  /** Those of the experiments that want replicas until a precision. */
  private static List<String> growing(Project project, List<String> names) {
    List<String> all = names.isEmpty() ? project.experiments() : names;
    return all.stream()
        .filter(project.experiments()::contains)
        .filter(name -> project.experiment(name).until().isPresent())
        .toList();
  }

  private int detach(Project project, Settings settings) {
    List<String> more = new ArrayList<>(experiments);
    more.addAll(List.of("--threads", Integer.toString(threads)));
    Process process = Detached.start(project, settings, more);
    int status = endedAtOnce(process);
    if (status != ExitStatus.DONE) {
      Path log = project.journal().resolve("run.log");
      terminal().say(WORDS.get("run.detach.failed", Integer.toString(status), log));
      lastLine(log).ifPresent(terminal()::say);
      return ExitStatus.FAILED;
    }
    print(WORDS.get("run.detached", ShellWords.quoted(folder)));
    return ExitStatus.DONE;
  }

  /** What is wrong from the start shows soon: the exit status, or 0 as long as it runs. */
  private static int endedAtOnce(Process process) {
    try {
      return process.waitFor(SOON, TimeUnit.SECONDS) ? process.exitValue() : ExitStatus.DONE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.DONE;
    }
  }

  private static Optional<String> lastLine(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.stream().filter(line -> !line.isBlank()).reduce((before, line) -> line);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
