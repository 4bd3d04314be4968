package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.absorb.engine.Options;
import org.absorb.engine.run.Bookmark;
import org.absorb.engine.run.Control;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.Frame;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.junit.jupiter.api.Test;

/** What a run's recorder is given: rows and frames, each on its own schedule. */
class FramesTest {

  @Test
  void withoutAScheduleThereAreNoFrames() {
    Track track = new Track();
    run(specification("{\"every\": 10}", "{}", "0.64", 95), track, null, Control.NONE);
    assertEquals(List.of(0L, 10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 95L), track.rows);
    assertEquals(List.of(), track.frames);
  }

  @Test
  void rowsAndFramesAreOnTheirSchedulesAndAlwaysAtTheEnds() {
    Track track = new Track();
    Specification both = specification("{\"at\": [7]}", "{\"perDecade\": 2}", "0.64", 95);
    run(both, track, null, Control.NONE);
    assertEquals(List.of(0L, 7L, 95L), track.rows);
    assertEquals(List.of(0L, 1L, 3L, 10L, 32L, 95L), track.frames);
  }

  @Test
  void aRunThatRestsGoesOnRecording() {
    Track track = new Track();
    Specification dilute = specification("{\"every\": 40}", "{\"every\": 50}", "0.05", 130);
    assertEquals(130, run(dilute, track, null, Control.NONE).steps());
    assertEquals(List.of(0L, 40L, 80L, 120L, 130L), track.rows);
    assertEquals(List.of(0L, 50L, 100L, 130L), track.frames);
  }

  @Test
  void aResumedRunGivesRowsAndFramesFromItsCheckpointOn() {
    Track whole = new Track();
    Specification both = specification("{\"every\": 3}", "{\"every\": 5}", "0.64", 60);
    run(both, whole, null, Control.NONE);
    for (long stop = 0; stop < 60; stop++) {
      long until = stop;
      Track track = new Track();
      Ending first = run(both, track, null, () -> track.seen >= until);
      track.cut(first.steps());
      run(both, track, first.bookmark(), Control.NONE);
      assertEquals(whole.rows, track.rows, "stopped at " + first.steps());
      assertEquals(whole.frames, track.frames);
      assertEquals(whole.positions, track.positions);
    }
    assertTrue(whole.positions.stream().distinct().count() == whole.frames.size());
  }

  private static Ending run(Specification s, Track track, Bookmark from, Control control) {
    return new RunLoop(s, 0, Plugins.catalog(), Options.DEFAULT).run(from, track, control);
  }

  private static Specification specification(
      String record, String frames, String packingFraction, long steps) {
    Experiment experiment = Experiments.active(steps, 1);
    experiment = Experiments.with(experiment, "protocol.record", record);
    experiment = Experiments.with(experiment, "protocol.frames", frames);
    experiment = Experiments.with(experiment, "protocol.stopWhen", "\"never\"");
    experiment = Experiments.with(experiment, "system.packingFraction", packingFraction);
    return new Simulate(Plugins.catalog(), Options.DEFAULT)
        .resolve(experiment.cells().get(0).document());
  }

  /** Steps of rows and frames. */
  private static final class Track implements Recorder {
    private final List<Long> rows = new ArrayList<>();
    private final List<Long> frames = new ArrayList<>();
    private final List<Double> positions = new ArrayList<>();
    private long seen = -1;

    @Override
    public void row(long k, double[] values) {
      rows.add(k);
      seen = k;
    }

    @Override
    public void frame(Frame frame) {
      frames.add(frame.step());
      positions.add(frame.position()[0][17]);
      seen = frame.step();
    }

    void cut(long from) {
      rows.removeIf(k -> k >= from);
      while (!frames.isEmpty() && frames.get(frames.size() - 1) >= from) {
        frames.remove(frames.size() - 1);
        positions.remove(positions.size() - 1);
      }
    }
  }
}
