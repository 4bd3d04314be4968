package org.absorb.measure;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Cell;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.analysis.Series;
import org.absorb.spi.potential.Potential;

/**
 * A run made in memory that kept frames.
 *
 * @param potential {@code null} where nobody asks for it
 */
public record FramedRun(FakeRun run, List<Frame> kept, Potential potential) implements RunData {

  public FramedRun(FakeRun run, List<Frame> kept) {
    this(run, kept, null);
  }

  @Override
  public List<Long> frames() {
    return kept.stream().map(Frame::step).toList();
  }

  @Override
  public Frame frame(long step) {
    return kept.stream().filter(frame -> frame.step() == step).findFirst().orElseThrow();
  }

  @Override
  public RunId id() {
    return run.id();
  }

  @Override
  public String experiment() {
    return run.experiment();
  }

  @Override
  public Cell cell() {
    return run.cell();
  }

  @Override
  public int replica() {
    return run.replica();
  }

  @Override
  public Specification specification() {
    return run.specification();
  }

  @Override
  public RunStatus status() {
    return run.status();
  }

  @Override
  public Optional<Outcome> outcome() {
    return run.outcome();
  }

  @Override
  public long steps() {
    return run.steps();
  }

  @Override
  public Series series() {
    return run.series();
  }
}
