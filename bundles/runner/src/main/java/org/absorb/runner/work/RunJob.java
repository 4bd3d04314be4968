package org.absorb.runner.work;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.absorb.engine.Options;
import org.absorb.engine.SimulationException;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.runner.internal.Cut;
import org.absorb.runner.internal.Demand;
import org.absorb.store.Hold;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * Brings a run's folder to what is asked of it: starts, resumes, extends or replays, or finds it
 * done. Nothing is thrown: what goes wrong with a run is reported, and written to its record.
 */
public final class RunJob {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int MOST_PASSES = 4;
  private static final Messages WORDS = Messages.of(RunJob.class);

  private final Catalog catalog;
  private final Options options;

  public RunJob(Catalog catalog, Options options) {
    this.catalog = catalog;
    this.options = options;
  }

  /**
   * Does the job on this thread.
   *
   * @param wanted physics, and what is asked
   * @param control polled many times a second: to stop is to checkpoint first
   */
  public JobReport run(
      Specification wanted, int replica, RunFolder folder, JobListener listener, Control control) {
    RunId id = RunId.of(wanted, replica);
    Optional<Hold> hold;
    try {
      hold = folder.lock(PATIENCE);
    } catch (UncheckedIOException e) {
      return new JobReport(id, JobReport.End.FAILED, Optional.empty(), reason(e));
    }
    if (hold.isEmpty()) {
      return new JobReport(id, JobReport.End.BUSY, Optional.empty(), WORDS.get("busy", id));
    }
    boolean done = false;
    try {
      if (folder.record().filter(there -> !there.id().equals(id)).isPresent()) {
        return new JobReport(id, JobReport.End.FAILED, Optional.empty(), WORDS.get("other", id));
      }
      JobReport report = new Pass(wanted, replica, folder, listener, control).run();
      done = report.end() == JobReport.End.FINISHED;
      return report;
    } catch (RuntimeException
        | LinkageError
        | OutOfMemoryError
        | StackOverflowError
        | AssertionError e) {
      return failed(
          id, folder, deleted(e, folder) ? WORDS.get("deleted", folder.path()) : reason(e));
    } finally {
      release(hold.get(), done);
    }
  }

  /** Whether a file is missing because the whole run was deleted. */
  private static boolean deleted(Throwable e, RunFolder folder) {
    return e instanceof UncheckedIOException
        && e.getCause() instanceof NoSuchFileException
        && !folder.log().exists();
  }

  private static void release(Hold hold, boolean done) {
    if (done) {
      hold.remove();
    } else {
      hold.close();
    }
  }

  /** Writes a failure to the record, unless that is of a run that was finished before. */
  static JobReport failed(RunId id, RunFolder folder, String why) {
    try {
      Optional<RunRecord> record = folder.record();
      if (record.isPresent() && record.get().status() != RunStatus.FINISHED) {
        folder.save(record.get().in(RunStatus.FAILED, record.get().steps(), why));
      }
      return new JobReport(id, JobReport.End.FAILED, folder.record(), why);
    } catch (BadInputException | UncheckedIOException e) {
      return new JobReport(id, JobReport.End.FAILED, Optional.empty(), why);
    }
  }

  static String reason(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return WORDS.get("memory");
    } else if (e instanceof UncheckedIOException) {
      return WORDS.get("disk", e.getCause().getMessage());
    } else if (e instanceof SimulationException
        || e instanceof BadInputException
        || e instanceof IllegalArgumentException
        || e instanceof IllegalStateException) {
      return e.getMessage();
    }
    StackTraceElement[] trace = e.getStackTrace();
    return WORDS.get("thrown", e, trace.length == 0 ? "?" : trace[0]);
  }

  /** The passes over one folder, whose lock is held. */
  private final class Pass {
    private final Specification wanted;
    private final int replica;
    private final RunFolder folder;
    private final JobListener listener;
    private final Control control;

    Pass(
        Specification wanted,
        int replica,
        RunFolder folder,
        JobListener listener,
        Control control) {
      this.wanted = wanted;
      this.replica = replica;
      this.folder = folder;
      this.listener = listener;
      this.control = control;
    }

    JobReport run() {
      for (int pass = 0; pass < MOST_PASSES; pass++) {
        Optional<RunRecord> before = folder.record();
        RunRecord after =
            switch (need(before)) {
              case FOUND -> before.orElseThrow();
              case REPLAY -> replay(before.orElseThrow());
              case START, RESUME ->
                  compute(before.map(this::both).orElse(wanted), folder, Map.of());
              case EXTEND -> compute(both(before.orElseThrow()), folder, Map.of());
            };
        if (after.status() == RunStatus.PAUSED) {
          return JobReport.of(JobReport.End.INTERRUPTED, after);
        }
        if (need(Optional.of(after)) == Need.FOUND) {
          // what a kill after the record was written left
          folder.forgetSnapshots();
          folder.forgetReplay();
          return JobReport.of(JobReport.End.FINISHED, after);
        }
      }
      throw new IllegalStateException(WORDS.get("endless"));
    }

    private Need need(Optional<RunRecord> record) {
      return Need.of(folder, record, wanted, catalog);
    }

    /**
     * What is wanted now, with what is recorded already; only a finished run's steps are kept. It
     * ends as is wanted, unless it went on for ever before. A rule that would look at the rows of
     * another schedule than its own is left to {@link Cut}.
     */
    private Specification both(RunRecord before) {
      Demand demand = Demand.of(wanted);
      Demand recorded = Demand.of(before.specification());
      Demand all = demand.and(recorded).upTo(demand.protocol().steps());
      StopWhen stop =
          all.protocol().record().equals(demand.protocol().record())
              ? demand.protocol().stopWhen()
              : untilRest();
      boolean never = recorded.protocol().stopWhen() == StopWhen.NEVER;
      return all.stopping(never ? StopWhen.NEVER : stop).in(wanted);
    }

    /** When nothing moves any more, if that can be; else at the last step. */
    private StopWhen untilRest() {
      boolean never = wanted.protocol().stopWhen() == StopWhen.NEVER;
      return never || !Models.absorbing(wanted, replica, catalog)
          ? StopWhen.NEVER
          : StopWhen.ABSORBED;
    }

    private RunRecord compute(
        Specification specification, RunFolder where, Map<Long, String> known) {
      return new Computation(specification, replica, catalog, options, where, known, listener)
          .run(control);
    }

    /** Runs once more beside, compares every state hash there is, and takes the run's place. */
    private RunRecord replay(RunRecord before) {
      StopWhen stop =
          before.outcome().equals(Optional.of(Outcome.ABSORBED))
              ? StopWhen.ABSORBED
              : StopWhen.NEVER;
      Specification again = Demand.of(both(before)).upTo(before.steps()).stopping(stop).in(wanted);
      RunFolder beside = folder.replay();
      Optional<RunRecord> left = beside.record();
      boolean adopting =
          left.isPresent()
              && left.get().status() == RunStatus.FINISHED
              && Need.of(left.map(Standing::of), again) == Need.FOUND;
      RunRecord replayed = adopting ? left.get() : compute(again, beside, folder.hashes().read());
      if (replayed.status() == RunStatus.PAUSED) {
        return replayed;
      }
      if (replayed.steps() != before.steps() || !replayed.stateHash().equals(before.stateHash())) {
        beside.delete();
        throw new IllegalStateException(WORDS.get("bits", Long.toString(before.steps())));
      }
      folder.adopt(replayed.resumedFrom(before.resumedFrom()));
      return folder.record().orElseThrow();
    }
  }
}
