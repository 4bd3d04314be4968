package org.absorb.system.standard.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.List;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.text.Messages;
import org.absorb.spi.Extension;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.absorb.spi.system.SourcedProvider;
import org.absorb.spi.system.Sources;
import org.osgi.service.component.annotations.Component;

/**
 * Positions from a frame of a run of the project: its last state, or a frame of its trajectory. The
 * digest is over the box and the positions.
 */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.frame")
public final class FrameStart
    implements InitialStateProvider<FrameStart.Parameters>,
        SourcedProvider<FrameStart.Parameters, InitialState> {

  private static final Messages WORDS = Messages.of(FrameStart.class);

  /** Which frame of which run. */
  public record Parameters(
      @Parameter(sweepable = true) String run,
      @Parameter(unit = "step", min = -1, max = 1e15, byDefault = "-1") long step,
      @Parameter(byDefault = "false") boolean rescale,
      @Parameter(byDefault = "\"\"", advanced = true, sweepable = false) String sha256) {}

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public Parameters pin(Parameters p, Sources sources) {
    if (!p.sha256.isEmpty()) {
      return p;
    }
    String run = sources.id(p.run);
    Frames frames = sources.frames(run);
    List<Long> steps = frames.steps();
    if (steps.isEmpty() || p.step >= 0 && !steps.contains(p.step)) {
      throw new IllegalArgumentException(WORDS.get("run.frame", run, Long.toString(p.step)));
    }
    long step = p.step < 0 ? steps.get(steps.size() - 1) : p.step;
    Frame frame = frames.frame(step);
    String digest = digest(frame);
    sources.keep(digest, frame);
    return new Parameters(run, step, p.rescale, digest);
  }

  @Override
  public InitialState create(Parameters p, Sources sources) {
    return (box, radius, noise, position) -> {
      String source = WORDS.get("run.source", p.run, Long.toString(p.step));
      Frame frame = sources.kept(p.sha256).orElseGet(() -> there(sources.frames(p.run), p));
      if (!digest(frame).equals(p.sha256)) {
        throw new IllegalArgumentException(WORDS.get("run.changed", source));
      }
      Placement.place(frame, source, p.rescale, box, radius, position);
    };
  }

  private static Frame there(Frames frames, Parameters p) {
    if (!frames.steps().contains(p.step)) {
      throw new IllegalArgumentException(WORDS.get("run.frame", p.run, Long.toString(p.step)));
    }
    return frames.frame(p.step);
  }

  @Override
  public InitialState create(Parameters p) {
    return SourcedProvider.super.create(p);
  }

  private static String digest(Frame frame) {
    MessageDigest digest = Digest.sha256();
    add(digest, frame.box());
    for (double[] row : frame.position()) {
      add(digest, row);
    }
    return Digest.hex(digest.digest());
  }

  private static void add(MessageDigest digest, double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 13).order(ByteOrder.LITTLE_ENDIAN);
    for (double number : numbers) {
      if (!bytes.hasRemaining()) {
        digest.update(bytes.flip());
        bytes.clear();
      }
      bytes.putDouble(number);
    }
    digest.update(bytes.flip());
  }
}
