package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.runner.Orders;
import org.absorb.runner.supervise.Instruction;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb queue}: what waits and runs; pauses, resumes, cancels, retries. */
@CommandLine.Command(name = "queue")
final class Queue extends Command {

  private static final Set<RunStatus> OPEN =
      EnumSet.of(
          RunStatus.QUEUED,
          RunStatus.RUNNING,
          RunStatus.PAUSED,
          RunStatus.FAILED,
          RunStatus.CANCELLED);

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "RUN", index = "1..*", arity = "0..*")
  private List<String> runs = new ArrayList<>();

  @ArgGroup private Order order = new Order();

  /** What is to be done: one of these at most. */
  static final class Order {
    @Option(names = "--pause")
    private boolean pause;

    @Option(names = "--resume")
    private boolean resume;

    @Option(names = "--cancel")
    private boolean cancel;

    @Option(names = "--retry")
    private boolean retry;

    @Option(names = "--stop")
    private boolean stop;

    private Optional<Instruction> instruction() {
      Instruction given =
          pause
              ? Instruction.PAUSE
              : resume
                  ? Instruction.RESUME
                  : cancel ? Instruction.CANCEL : retry ? Instruction.RETRY : null;
      return Optional.ofNullable(stop ? Instruction.STOP : given);
    }
  }

  Queue(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Project project = Project.open(folder);
    List<RunRow> open =
        project.runs().settled().values().stream()
            .filter(row -> OPEN.contains(row.status()))
            .toList();
    Optional<Instruction> instruction = order.instruction();
    if (instruction.isEmpty()) {
      show(project, chosen(open));
      return ExitStatus.DONE;
    }
    return give(project, instruction.get(), chosen(open));
  }

  private List<RunRow> chosen(List<RunRow> open) {
    if (runs.isEmpty()) {
      return open;
    }
    List<RunRow> chosen = new ArrayList<>();
    for (String prefix : runs) {
      List<RunRow> found = open.stream().filter(row -> row.id().hex().startsWith(prefix)).toList();
      if (found.size() != 1) {
        String key = found.isEmpty() ? "queue.none" : "queue.several";
        throw new BadInputException(
            WORDS.get(key, prefix, Integer.toString(found.size()), ShellWords.quoted(folder)));
      }
      chosen.add(found.get(0));
    }
    return chosen;
  }

  private void show(Project project, List<RunRow> open) {
    if (open.isEmpty()) {
      terminal().say(WORDS.get("queue.empty"));
      return;
    }
    Table table =
        new Table(
            WORDS.get("list.run"),
            WORDS.get("list.experiment"),
            ">" + WORDS.get("list.replica"),
            ">" + WORDS.get("list.steps"),
            WORDS.get("list.status"),
            "");
    for (RunRow row : open) {
      table.row(
          row.id(),
          row.experiment(),
          row.replica(),
          Numbers.count(row.steps()),
          WORDS.get("status." + row.status().written()),
          row.message());
    }
    print(table.lines());
    print(
        WORDS.get(
            RunTable.attended(project.journal()) ? "queue.attended" : "queue.alone",
            ShellWords.quoted(folder)));
  }

  private int give(Project project, Instruction instruction, List<RunRow> chosen) {
    Orders orders = new Orders(project);
    boolean attended = RunTable.attended(project.journal());
    if (instruction == Instruction.STOP) {
      if (!runs.isEmpty()) {
        throw new BadInputException(WORDS.get("queue.stop.runs"));
      }
      orders.stop();
      print(WORDS.get(attended ? "queue.stopping" : "queue.idle"));
      return ExitStatus.DONE;
    }
    boolean begins = instruction == Instruction.RESUME || instruction == Instruction.RETRY;
    List<RunId> changed =
        chosen.stream()
            .filter(
                row ->
                    instruction.effect(row).isPresent()
                        || !begins && row.status() == RunStatus.RUNNING)
            .map(RunRow::id)
            .toList();
    if (!changed.isEmpty()) {
      switch (instruction) {
        case PAUSE -> orders.pause(changed);
        case RESUME -> orders.resume(changed);
        case CANCEL -> orders.cancel(changed);
        default -> orders.retry(changed);
      }
    }
    print(
        WORDS.get(
            "queue." + instruction.name().toLowerCase(Locale.ROOT), Numbers.count(changed.size())));
    if (begins && !attended && !changed.isEmpty()) {
      print(WORDS.get("queue.alone", ShellWords.quoted(folder)));
    }
    return ExitStatus.DONE;
  }
}
