package org.absorb.runner.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.absorb.engine.Model;
import org.absorb.engine.Radii;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.formats.Wrapping;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.spi.system.Box;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Snapshot;

/**
 * Every frame there is of a run: those of its trajectory, and its last state, which is exact where
 * the trajectory is of single precision. Files are read when asked for.
 */
public final class RunFrames implements Frames {

  private static final Messages WORDS = Messages.of(RunFrames.class);
  private static final Declaration<SystemSettings> SYSTEM = Declaration.of(SystemSettings.class);

  private final RunFolder folder;
  private final RunRecord record;
  private final Catalog catalog;
  private final long most;
  private List<Long> steps;
  private Radii radii;

  /**
   * @param most the last step that counts
   */
  public RunFrames(RunFolder folder, RunRecord record, Catalog catalog, long most) {
    this.folder = folder;
    this.record = record;
    this.catalog = catalog;
    this.most = most;
  }

  public RunFrames(RunFolder folder, RunRecord record, Catalog catalog) {
    this(folder, record, catalog, Long.MAX_VALUE);
  }

  @Override
  public List<Long> steps() {
    if (steps == null) {
      TreeSet<Long> all = new TreeSet<>(folder.trajectory().steps());
      folder.last().map(Snapshot::step).ifPresent(all::add);
      steps = new ArrayList<>(all.headSet(most, true));
    }
    return List.copyOf(steps);
  }

  /**
   * The last state.
   *
   * @throws IllegalArgumentException with one sentence, if the run has no frame at all
   */
  public Frame last() {
    if (steps().isEmpty()) {
      throw new IllegalArgumentException(WORDS.get("none", record.id()));
    }
    return frame(steps().get(steps().size() - 1));
  }

  /**
   * The latest state that can be read: the last, or while the run is unfinished that of a
   * checkpoint, which no frame need be kept of. Empty if there is none.
   */
  public Optional<Frame> newest() {
    return folder.snapshots().filter(state -> state.step() <= most).findFirst().map(this::exact);
  }

  @Override
  public Frame frame(long step) {
    Optional<Snapshot> last = folder.last().filter(state -> state.step() == step);
    if (last.isPresent()) {
      return exact(last.get());
    }
    if (!steps().contains(step)) {
      throw new IllegalArgumentException(missing(step));
    }
    Frame kept = folder.trajectory().frame(step);
    return record.isImported() ? kept : refined(kept);
  }

  private String missing(long step) {
    return record
        .cleaned()
        .filter(how -> step >= 0 && step <= how.until())
        .map(how -> WORDS.get("cleaned", record.id(), Long.toString(step), how.day(), how.keep()))
        .orElseGet(() -> WORDS.get("step", record.id(), Long.toString(step)));
  }

  /** A frame of single precision in the very box, with the very radii. */
  private Frame refined(Frame kept) {
    SystemSettings system = SYSTEM.bind(record.specification().tree("system"));
    double[] box = Model.box(system.boxRatios(), radii(), system.packingFraction()).lengths();
    if (kept.box().length != box.length || kept.position()[0].length != system.particles()) {
      throw new BadInputException(WORDS.get("foreign", record.id(), Long.toString(kept.step())));
    }
    for (int axis = 0; axis < box.length; axis++) {
      double stretch = box[axis] / kept.box()[axis];
      double[] x = kept.position()[axis];
      for (int i = 0; stretch != 1 && i < x.length; i++) {
        x[i] *= stretch;
      }
    }
    return Wrapping.wrap(kept.step(), box, radii().toArray(), kept.position(), kept.image());
  }

  private Frame exact(Snapshot state) {
    Box box = new Box(state.box());
    int particles = state.position()[0].length;
    double[][] position = new double[box.dimension()][particles];
    for (int axis = 0; axis < box.dimension(); axis++) {
      for (int i = 0; i < particles; i++) {
        position[axis][i] = box.coordinate(axis, state.position()[axis][i]);
      }
    }
    return new Frame(state.step(), state.box(), radii().toArray(), position, state.image());
  }

  /** Radii as the run drew them. */
  private Radii radii() {
    if (radii == null) {
      Tree system = record.specification().tree("system");
      Component component = Component.of(system.tree("radii"));
      radii =
          Radii.draw(
              catalog.make(Kind.RADII, component),
              component.type(),
              SYSTEM.bind(system).particles(),
              record.seeds().start());
    }
    return radii;
  }
}
