package org.absorb.runner.forecast;

import java.util.List;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;

/**
 * The room that one run takes.
 *
 * @param memory bytes of its process's heap at most: the engine, a checkpoint being written
 * @param disk bytes of its folder when it is finished
 */
public record Footprint(long memory, long disk) {

  private static final Messages WORDS = Messages.of(Footprint.class);

  /** Of a process that computes next to nothing. */
  private static final long PROCESS = 48L << 20;

  /** A particle in the engine beside its coordinates: cells, list of pairs, identity. */
  private static final long PARTICLE = 160;

  /** A coordinate: in the engine, where it started, and in the checkpoint that is written. */
  private static final long COORDINATE = 40;

  /** run.json, hashes.csv and what is around arrays. */
  private static final long FILES = 6000;

  private static final int NUMBER = 11;
  private static final int STEP = 8;

  /** Of a complete specification. */
  public static Footprint of(Specification specification) {
    long particles = specification.system().particles();
    long dimension = specification.system().dimension();
    Protocol protocol = specification.protocol();
    long rows = protocol.record().count(0, protocol.steps()) + 1;
    long row = STEP + (long) NUMBER * specification.observe().size();
    long frames =
        protocol.frames().isEmpty() ? 0 : protocol.frames().count(0, protocol.steps()) + 1;
    return new Footprint(
        PROCESS + particles * (PARTICLE + COORDINATE * dimension),
        FILES + rows * row + particles * dimension * (Long.BYTES + frames * Float.BYTES));
  }

  /** Megabytes of heap that hold it. */
  public long megabytes() {
    return (memory + (1 << 20) - 1) >> 20;
  }

  /** Whether this process, and one that is started as it was, can hold the run. */
  public boolean fits() {
    return memory <= Runtime.getRuntime().maxMemory();
  }

  /**
   * Refuses a run that this process, and one that is started as it was, could not hold.
   *
   * @throws BadInputException naming the number of particles and what is allowed
   */
  public static void require(Specification specification) {
    Footprint needed = of(specification);
    if (!needed.fits()) {
      long all = Runtime.getRuntime().maxMemory();
      double share = (all - PROCESS) / (double) (needed.memory - PROCESS);
      long most = (long) Math.max(1, specification.system().particles() * share);
      throw new BadInputException(
          List.of(
              new Problem(
                  Path.of("system.particles"),
                  Value.of(specification.system().particles()),
                  WORDS.get(
                      "memory", Numbers.count(most), gigabytes(needed.memory), gigabytes(all)))));
    }
  }

  private static String gigabytes(long bytes) {
    return Numbers.significant(bytes / 1e9);
  }
}
