package org.absorb.runner.clean;

import java.util.List;
import java.util.Map;
import org.absorb.model.run.RunId;
import org.absorb.store.trajectory.Keep;

/**
 * What a clean-up would remove, or has removed.
 *
 * @param keep the rule
 * @param runs that lose frames
 * @param spared how many runs with frames stay as they are, and why; the rule itself is no reason
 */
public record Removal(Keep keep, List<Thinned> runs, Map<Spared, Integer> spared) {

  /** Why a run stays as it is whatever the rule says. */
  public enum Spared {
    /** It is not finished: it goes on from what is there. */
    UNFINISHED,
    /** Somebody computes it at this moment, or computes it anew. */
    BUSY,
    /** Another program made its frames: nobody could compute them again. */
    IMPORTED,
    /** An experiment starts from a frame of it. */
    START,
    /** Its record or its frames cannot be read. */
    DAMAGED
  }

  /**
   * One run.
   *
   * @param frames how many go
   * @param of how many there are
   * @param bytes that become free
   * @param files that are rewritten or removed
   */
  public record Thinned(RunId run, int frames, int of, long bytes, int files) {}

  public Removal {
    runs = List.copyOf(runs);
    spared = Map.copyOf(spared);
  }

  public long frames() {
    return runs.stream().mapToLong(Thinned::frames).sum();
  }

  /** How many frames these runs have. */
  public long of() {
    return runs.stream().mapToLong(Thinned::of).sum();
  }

  public long bytes() {
    return runs.stream().mapToLong(Thinned::bytes).sum();
  }

  public long files() {
    return runs.stream().mapToLong(Thinned::files).sum();
  }
}
