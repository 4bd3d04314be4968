package org.absorb.runner.slurm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;

/** Slurm, through its commands. Any thread; each call takes a moment. */
final class Slurm {

  private static final Pattern LARGEST = Pattern.compile("MaxArraySize\\s*=\\s*(\\d+)");
  private static final Pattern ID = Pattern.compile("(\\d+)(;.*)?");

  private static final int DEFAULT_TASKS = 1001;

  /** A greater status: the command was ended, or the connection was (255). */
  private static final int SIGNALLED = 128;

  private static final Messages WORDS = Messages.of(Slurm.class);

  private final Host host;

  Slurm(Host host) {
    this.host = host;
  }

  /**
   * How many tasks an array may have here; Slurm's default where it does not say.
   *
   * @throws LostException if there is no way to it
   */
  int mostTasks() {
    String config;
    try {
      config = host.call(List.of("scontrol", "show", "config"), "").out();
    } catch (BadInputException e) {
      config = ""; // no such command: it will be said where it matters
    }
    Matcher largest = LARGEST.matcher(config);
    return largest.find() ? Math.max(1, Integer.parseInt(largest.group(1))) : DEFAULT_TASKS;
  }

  /**
   * Asks whether a script would be taken.
   *
   * @throws BadInputException with Slurm's reason, if not
   */
  void check(String script) {
    refuse(ask(List.of("sbatch", "--test-only"), script));
  }

  /**
   * Submits a script; the id of the job array.
   *
   * @throws BadInputException with Slurm's reason, if it is not taken
   * @throws LostException if nobody knows whether it was
   */
  long submit(String script) {
    return id(submit(List.of("sbatch", "--parsable"), script));
  }

  /** Submits some of a script's tasks again, likewise. */
  long submit(String script, Collection<Integer> tasks, int throttle) {
    String list = tasks.stream().map(t -> t.toString()).collect(Collectors.joining(","));
    String array = "--array=" + list + (throttle > 0 ? "%" + throttle : "");
    return id(submit(List.of("sbatch", "--parsable", array), script));
  }

  private Host.Answer submit(List<String> command, String script) {
    Host.Answer answer = host.call(command, script);
    if (answer.status() > SIGNALLED) {
      throw new LostException(WORDS.get("unreachable", answer.complaint()));
    }
    refuse(answer);
    return answer;
  }

  private static void refuse(Host.Answer answer) {
    if (!answer.good()) {
      throw new BadInputException(WORDS.get("refused", answer.complaint()));
    }
  }

  private Host.Answer ask(List<String> command, String input) {
    try {
      return host.call(command, input);
    } catch (LostException e) {
      throw new BadInputException(e.getMessage()); // asking again does no harm
    }
  }

  private static long id(Host.Answer answer) {
    Matcher id = ID.matcher(answer.out().strip());
    if (!id.matches()) {
      throw new BadInputException(WORDS.get("refused", answer.out().strip()));
    }
    return Long.parseLong(id.group(1));
  }

  /**
   * What Slurm remembers of a submission's tasks, by their numbers. Some minutes after a task's end
   * only the accounting database knows it, where there is one.
   *
   * @throws BadInputException if Slurm does not answer
   */
  Map<Integer, Job> jobs(Submission submission) {
    String name = "--name=" + Script.job(submission.name());
    Host.Answer answer =
        ask(List.of("squeue", "-h", "-r", "-t", "all", name, "-o", Job.FORMAT), "");
    if (!answer.good()) {
      throw new BadInputException(WORDS.get("unreachable", answer.complaint()));
    }
    return Job.squeue(answer.out());
  }

  /**
   * What the accounting database says of job arrays' tasks that have ended; nothing where there is
   * none. What it takes for running it has missed the end of, if Slurm does not know it.
   */
  Map<Integer, Job> ended(Collection<Long> arrays) {
    if (arrays.isEmpty()) {
      return new HashMap<>();
    }
    String ids = arrays.stream().map(id -> id.toString()).collect(Collectors.joining(","));
    try {
      Host.Answer answer = ask(List.of("sacct", "-n", "-P", "-X", "-j", ids, "-o", Job.FIELDS), "");
      Map<Integer, Job> jobs = answer.good() ? Job.sacct(answer.out()) : new HashMap<>();
      jobs.values().removeIf(job -> job.waits() || job.runs());
      return jobs;
    } catch (BadInputException e) {
      return new HashMap<>(); // not installed, or too slow: one can do without
    }
  }

  /**
   * Ends tasks; each has half a minute to checkpoint.
   *
   * @throws BadInputException if Slurm refuses
   */
  void cancel(Collection<Job> jobs) {
    List<String> command = new ArrayList<>(List.of("scancel"));
    jobs.forEach(job -> command.add(job.array() + "_" + job.task()));
    if (!jobs.isEmpty()) {
      refuse(ask(command, ""));
    }
  }

  /**
   * Lets a job that was told to end go on in another turn, unless somebody has ended it for good.
   *
   * @param job the id of its array, an underscore and its number there
   * @return whether it goes on; if not, a retry has to be asked for
   */
  boolean requeue(String job) {
    Host.Answer state = ask(List.of("squeue", "-h", "-j", job, "-o", "%T"), "");
    boolean running = state.good() && state.out().strip().equals("RUNNING");
    return running && ask(List.of("scontrol", "requeue", job), "").good();
  }
}
