package org.absorb.spi.analysis;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.spi.potential.Potential;

/** One run as an analysis sees it. Files are read when asked for. */
public interface RunData {

  RunId id();

  /** The name of the experiment it is seen through. */
  String experiment();

  /** The point of the sweep. */
  Cell cell();

  int replica();

  /** The complete specification under the experiment's own protocol. */
  Specification specification();

  RunStatus status();

  /** How it ended; empty while it has not. */
  Optional<Outcome> outcome();

  /** The last step taken, within the experiment's protocol. */
  long steps();

  /**
   * The log within the experiment's protocol: rows k = 0 ... steps. Kept only as long as somebody
   * holds it, and else read again: who needs it twice keeps it.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  Series series();

  /** The steps of which a frame was kept, ascending; of a finished run at least its last. */
  List<Long> frames();

  /**
   * The frame kept of a step; {@link Pairs} finds the pairs in it.
   *
   * @throws IllegalArgumentException if none was kept
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  Frame frame(long step);

  /** The potential of the run: U, -U' and U'', for blocks of {@link Pairs}. */
  Potential potential();
}
