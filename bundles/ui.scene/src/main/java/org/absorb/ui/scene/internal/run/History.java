package org.absorb.ui.scene.internal.run;

import java.util.List;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.scene.packing.Contacts;
import org.absorb.store.Project;
import org.absorb.ui.workbench.task.Track;

/**
 * When one particle was active, in the frames that were kept.
 *
 * @param steps ascending
 * @param active as many
 */
public record History(long[] steps, boolean[] active) {

  public static final History NONE = new History(new long[0], new boolean[0]);

  /** More frames than this are not read: evenly chosen ones. */
  private static final int MOST = 400;

  /** Reads it, a frame at a time; what was read when it was cancelled. */
  public static History read(
      Project project, RunId run, Catalog catalog, int particle, Track track) {
    KeptFrames kept = new KeptFrames(project, run, catalog);
    kept.look();
    List<Long> all = kept.steps();
    int count = Math.min(MOST, all.size());
    long[] steps = new long[count];
    boolean[] active = new boolean[count];
    for (int i = 0; i < count && !track.cancelled(); i++) {
      int at = count < 2 ? 0 : (int) Math.round(i * (all.size() - 1.0) / (count - 1));
      steps[i] = all.get(at);
      active[i] = Contacts.isActive(kept.frame(steps[i]), particle);
      track.at((i + 1.0) / count);
    }
    return new History(steps, active);
  }
}
