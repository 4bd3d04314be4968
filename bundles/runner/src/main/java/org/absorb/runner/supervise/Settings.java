package org.absorb.runner.supervise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.runner.internal.Machine;
import org.absorb.runner.work.Worker;

/**
 * How a supervisor works.
 *
 * @param command what starts this program, to which {@code work} is added
 * @param workers how many processes at most, 1 or more
 * @param threads of each run, 1 or more
 * @param stall how long a run may stand still
 * @param plugins what is installed: a run that was begun with other versions goes on with those;
 *     empty if nobody knows, so that workers have what they find
 */
public record Settings(
    List<String> command, int workers, int threads, Duration stall, Optional<Stock> plugins) {

  /** The system property with the command that starts this program. */
  public static final String COMMAND_PROPERTY = "absorb.command";

  public Settings {
    command = List.copyOf(command);
    if (workers < 1 || threads < 1) {
      throw new IllegalArgumentException("workers and threads are 1 or more");
    }
  }

  /**
   * The command of the system property, a worker of one thread for every core.
   *
   * @throws BadInputException if the property is not set
   */
  public static Settings standard() {
    String command = System.getProperty(COMMAND_PROPERTY, "");
    if (command.isEmpty()) {
      throw new BadInputException(Messages.of(Settings.class).get("command", COMMAND_PROPERTY));
    }
    return new Settings(List.of(command), Machine.cores(), 1, Worker.stallTime(), Optional.empty());
  }

  public Hands hands() {
    return new Hands(workers, threads);
  }

  public Settings withWorkers(int number) {
    return new Settings(command, number, threads, stall, plugins);
  }

  public Settings withThreads(int number) {
    return new Settings(command, workers, number, stall, plugins);
  }

  public Settings withPlugins(Stock installed) {
    return new Settings(command, workers, threads, stall, Optional.of(installed));
  }
}
