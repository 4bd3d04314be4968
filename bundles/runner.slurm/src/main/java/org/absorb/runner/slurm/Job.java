package org.absorb.runner.slurm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A task as Slurm knows it.
 *
 * @param array the id of the job array
 * @param task its number there
 * @param state in Slurm's words: {@code PENDING}, {@code RUNNING}, {@code TIMEOUT}, ...
 * @param reason why it waits or failed, in Slurm's words; may be empty
 */
record Job(long array, int task, String state, String reason) {

  /** The states in which a task runs, or is just ending; {@code squeue}, JOB STATE CODES. */
  private static final Set<String> RUNNING =
      Set.of("RUNNING", "COMPLETING", "SUSPENDED", "STOPPED", "SIGNALING", "STAGE_OUT", "RESIZING");

  /** Those in which it is going to. */
  private static final Set<String> WAITING =
      Set.of(
          "PENDING",
          "CONFIGURING",
          "REQUEUED",
          "REQUEUE_FED",
          "REQUEUE_HOLD",
          "SPECIAL_EXIT",
          "RESV_DEL_HOLD");

  /** What {@code squeue} is to print of each: see {@link #squeue}. */
  static final String FORMAT = "%F|%K|%T|%r";

  /** What {@code sacct} is to print of each: see {@link #sacct}. */
  static final String FIELDS = "JobID,State";

  boolean runs() {
    return RUNNING.contains(state);
  }

  boolean waits() {
    return WAITING.contains(state);
  }

  /**
   * Reads what {@code squeue -h -r -o} {@value #FORMAT} printed: of each task the latest job. Lines
   * about no task are passed over.
   */
  static Map<Integer, Job> squeue(String text) {
    Map<Integer, Job> jobs = new HashMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.strip().split("\\|", 4);
      if (parts.length == 4) {
        job(parts[0], parts[1], parts[2], parts[3]).ifPresent(job -> add(jobs, job));
      }
    }
    return jobs;
  }

  /** Reads what {@code sacct -n -P -X -o} {@value #FIELDS} printed, likewise. */
  static Map<Integer, Job> sacct(String text) {
    Map<Integer, Job> jobs = new HashMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.strip().split("\\|", 2);
      String[] id = parts[0].split("_", 2);
      if (parts.length == 2 && id.length == 2) {
        String state = parts[1].split(" ", 2)[0]; // "CANCELLED by 1000"
        job(id[0], id[1], state, "").ifPresent(job -> add(jobs, job));
      }
    }
    return jobs;
  }

  private static Optional<Job> job(String array, String task, String state, String reason) {
    try {
      String why = reason.equals("None") ? "" : reason;
      return Optional.of(new Job(Long.parseLong(array), Integer.parseInt(task), state, why));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void add(Map<Integer, Job> jobs, Job job) {
    jobs.merge(job.task, job, (a, b) -> a.array > b.array ? a : b);
  }
}
