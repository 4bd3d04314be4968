package org.absorb.runner.clean;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.clean.Removal.Spared;
import org.absorb.runner.clean.Removal.Thinned;
import org.absorb.runner.internal.Demand;
import org.absorb.store.Hold;
import org.absorb.store.Project;
import org.absorb.store.run.Cleaned;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.trajectory.Keep;
import org.absorb.store.trajectory.Trajectory;

/**
 * Removes frames of finished runs by a rule, and nothing else: logs, last states and checkpoints
 * stay. The same for the command line and the window. Any thread.
 */
public final class CleanUp {

  private static final Declaration<SystemSettings> SYSTEM = Declaration.of(SystemSettings.class);

  private final Project project;
  private final Keep keep;

  public CleanUp(Project project, Keep keep) {
    this.project = project;
    this.keep = keep;
  }

  /**
   * Says what would go; nothing is changed.
   *
   * @param runs that are looked at; those without frames are passed over
   * @param share hears how much is done, 0 to 1; what it throws ends the work
   */
  public Removal preview(Collection<RunId> runs, DoubleConsumer share) {
    return over(runs, share, new Look());
  }

  /**
   * Does it. What was removed until it ended is removed; every run is as it was, or cleaned up as a
   * whole.
   *
   * @param runs as of {@link #preview}
   * @param share the same; a {@link CancellationException} ends it between two runs
   * @return what was removed, even if it was cancelled
   * @throws UncheckedIOException if the disk fails, or cannot be written
   */
  public Removal run(Collection<RunId> runs, DoubleConsumer share) {
    return over(runs, share, new Deed());
  }

  private Removal over(Collection<RunId> runs, DoubleConsumer share, Look look) {
    Starts starts = new Starts(project);
    int done = 0;
    for (RunId id : runs) {
      try {
        share.accept((double) done++ / runs.size());
      } catch (CancellationException e) {
        if (look instanceof Deed) {
          break;
        }
        throw e;
      }
      RunFolder folder = project.run(id);
      if (folder.trajectory().place().isPresent()) {
        look.at(id, folder, starts);
      }
    }
    return new Removal(keep, look.thinned, look.spared);
  }

  /** What goes of one run after another. */
  private class Look {
    final List<Thinned> thinned = new ArrayList<>();
    final Map<Spared, Integer> spared = new EnumMap<>(Spared.class);

    void at(RunId id, RunFolder folder, Starts starts) {
      Optional<Spared> why = why(id, folder, starts);
      if (why.isPresent()) {
        spare(why.get());
        return;
      }
      RunRecord record = folder.record().orElseThrow();
      List<Long> steps;
      try {
        steps = folder.trajectory().steps();
      } catch (BadInputException | UncheckedIOException e) {
        spare(Spared.DAMAGED);
        return;
      }
      List<Long> kept = keep.of(steps, Demand.of(record.specification()).protocol().frames());
      if (kept.size() < steps.size()) {
        thin(folder, record, steps, kept);
      }
    }

    void spare(Spared why) {
      spared.merge(why, 1, Integer::sum);
    }

    private Optional<Spared> why(RunId id, RunFolder folder, Starts starts) {
      if (starts.holds(id)) {
        return Optional.of(Spared.START);
      }
      try {
        Optional<RunRecord> record = folder.record();
        if (record.isEmpty() || record.get().status() != RunStatus.FINISHED) {
          return Optional.of(Spared.UNFINISHED);
        }
        if (record.get().isImported()) {
          return Optional.of(Spared.IMPORTED);
        }
        return isBusy(folder) ? Optional.of(Spared.BUSY) : Optional.empty();
      } catch (BadInputException | UncheckedIOException e) {
        return Optional.of(Spared.DAMAGED);
      }
    }

    boolean isBusy(RunFolder folder) {
      return folder.isReplayed() || folder.isLocked();
    }

    void thin(RunFolder folder, RunRecord record, List<Long> steps, List<Long> kept) {
      Trajectory trajectory = folder.trajectory();
      int frames = steps.size() - kept.size();
      long bytes = trajectory.bytes() / steps.size() * frames;
      thinned.add(new Thinned(record.id(), frames, steps.size(), bytes, trajectory.files(frames)));
    }
  }

  /** The same, done. */
  private final class Deed extends Look {
    @Override
    void at(RunId id, RunFolder folder, Starts starts) {
      Look first = new Look();
      first.at(id, folder, starts);
      if (first.thinned.isEmpty()) {
        first.spared.keySet().forEach(this::spare); // not even locked
        return;
      }
      Optional<Hold> hold = folder.lock(Duration.ZERO);
      if (hold.isEmpty()) {
        spare(Spared.BUSY);
        return;
      }
      try {
        super.at(id, folder, starts);
      } finally {
        hold.get().remove();
      }
    }

    @Override
    boolean isBusy(RunFolder folder) {
      return folder.isReplayed(); // the lock is ours
    }

    @Override
    void thin(RunFolder folder, RunRecord record, List<Long> steps, List<Long> kept) {
      SystemSettings system = SYSTEM.bind(record.specification().tree("system"));
      Trajectory trajectory = folder.trajectory();
      long before = trajectory.bytes();
      int frames = steps.size() - kept.size();
      int files = trajectory.files(frames);
      String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
      Cleaned how = new Cleaned(keep.written(), steps.get(steps.size() - 1), now);
      folder.clean(kept, system.dimension(), system.particles(), record.cleaned(how));
      thinned.add(
          new Thinned(record.id(), frames, steps.size(), before - trajectory.bytes(), files));
    }
  }
}
