package org.absorb.ui.scene.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.Frame;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.frames.RunFrames;
import org.absorb.runner.series.RunCurve;
import org.absorb.runner.series.SeriesSource;
import org.absorb.scene.packing.Packing;
import org.absorb.store.Project;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/** The frames of one run as they are at the last look at its folder. One thread at a time. */
public final class KeptFrames {

  /** The files that tell whether there is anything new. */
  private static final List<String> TELLING =
      List.of("run.json", "checkpoint.npz", "final.npz", "trajectory.gsd", "frames");

  /** Particles of all packings that are held at once. */
  private static final int HELD = 2_000_000;

  private final RunId run;
  private final RunFolder folder;
  private final Catalog catalog;
  private final SeriesSource series;
  private final Map<Long, Packing> held = new LinkedHashMap<>(16, 0.75f, true);
  private RunRecord record;
  private Frame first;
  private RunFrames frames;
  private Optional<Frame> newest = Optional.empty();
  private List<Long> steps = List.of();
  private List<Object> stamps = List.of();

  public KeptFrames(Project project, RunId run, Catalog catalog) {
    this.run = run;
    this.catalog = catalog;
    folder = project.run(run);
    series = new SeriesSource(project);
  }

  /**
   * Looks at the folder.
   *
   * @return whether there are other frames than before
   * @throws NoFrame if there is nothing to see
   */
  public boolean look() {
    List<Object> now = stamps();
    series.follow(List.of(run));
    if (now.equals(stamps)) {
      return false;
    }
    record = folder.record().orElseThrow(() -> new NoFrame("run.gone", run));
    frames = new RunFrames(folder, record, catalog);
    newest = frames.newest();
    TreeSet<Long> all = new TreeSet<>(frames.steps());
    newest.map(Frame::step).ifPresent(all::add);
    if (all.isEmpty()) {
      throw nothing();
    }
    boolean other = !steps.equals(List.copyOf(all));
    steps = List.copyOf(all);
    stamps = now;
    return other;
  }

  /** When and how large the files are: to read them again only when they have changed. */
  private List<Object> stamps() {
    List<Object> stamps = new ArrayList<>();
    for (String name : TELLING) {
      try {
        BasicFileAttributes is = Files.readAttributes(folder.file(name), BasicFileAttributes.class);
        stamps.add(is.lastModifiedTime());
        stamps.add(is.size());
      } catch (IOException e) {
        stamps.add(name); // not there
      }
    }
    return stamps;
  }

  private NoFrame nothing() {
    if (Files.exists(folder.file("final.npz"))) {
      return new NoFrame("run.unreadable", folder.file("final.npz"));
    }
    return new NoFrame(isLive() ? "run.soon" : "run.without", run);
  }

  public boolean isLive() {
    return record != null && record.status() == RunStatus.RUNNING && folder.isLocked();
  }

  public List<Long> steps() {
    return steps;
  }

  /**
   * Reads what is to be seen.
   *
   * @param wanted the nearest frame to this step; empty: the newest
   */
  public Shown shown(OptionalLong wanted) {
    long step = wanted.isPresent() ? nearest(wanted.getAsLong()) : steps.get(steps.size() - 1);
    Packing packing = packing(step);
    Optional<Frame> since = steps.get(0) < step ? Optional.of(first()) : Optional.empty();
    RunCurve activity = series.run(run, "activity");
    return new Shown(run, record, steps, packing, since, activity, isLive());
  }

  /** The frame of a step, and who touches whom in it. */
  public Packing packing(long step) {
    Packing known = held.get(step);
    if (known == null) {
      known = Packing.of(frame(step));
      held.put(step, known);
      int most = Math.max(2, HELD / Math.max(1, known.frame().particles()));
      while (held.size() > most) {
        held.remove(held.keySet().iterator().next());
      }
    }
    return known;
  }

  public Frame frame(long step) {
    return newest.filter(frame -> frame.step() == step).orElseGet(() -> frames.frame(step));
  }

  /** The first of all frames, which displacements count from. */
  private Frame first() {
    if (first == null || first.step() != steps.get(0)) {
      first = frame(steps.get(0));
    }
    return first;
  }

  private long nearest(long wanted) {
    long best = steps.get(0);
    for (long step : steps) {
      best = Math.abs(step - wanted) < Math.abs(best - wanted) ? step : best;
    }
    return best;
  }
}
