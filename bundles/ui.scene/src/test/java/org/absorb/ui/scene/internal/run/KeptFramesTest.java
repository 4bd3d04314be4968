package org.absorb.ui.scene.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.ui.workbench.task.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What there is to see of a run, from its very files. */
class KeptFramesTest {

  private static final Track TRACK =
      new Track() {
        @Override
        public void at(double share) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  @TempDir Path place;

  private static KeptFrames kept(Computed of) {
    return new KeptFrames(of.project, of.run, Computed.CATALOG);
  }

  @Test
  void aFinishedRunHasItsFramesAndItsActivity() {
    Computed computed = new Computed(place, 3, 25, "{\"every\": 10}");
    KeptFrames kept = kept(computed);
    assertTrue(kept.look());
    assertEquals(List.of(0L, 10L, 20L, 25L), kept.steps());
    Shown newest = kept.shown(OptionalLong.empty());
    assertEquals(25, newest.frame().step());
    assertEquals(3, newest.index());
    assertEquals(0, newest.since().orElseThrow().step());
    assertFalse(newest.live());
    assertEquals(26, newest.activity().step().length);
    double share = newest.packing().contacts().active() / 64.0;
    assertEquals(newest.activity().value()[25], share, 1e-7, "f_a as the log has it");
    Shown other = kept.shown(OptionalLong.of(12));
    assertEquals(10, other.frame().step(), "the nearest one");
    assertEquals(other.activity().value()[10], other.packing().contacts().active() / 64.0, 1e-7);
    assertEquals(Optional.empty(), kept.shown(OptionalLong.of(0)).since());
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() {
    Computed computed = new Computed(place, 3, 20, "{\"every\": 10}");
    KeptFrames kept = kept(computed);
    kept.look();
    Shown before = kept.shown(OptionalLong.of(10));
    assertFalse(kept.look());
    assertSame(before.packing(), kept.shown(OptionalLong.of(10)).packing());
  }

  @Test
  void withoutATrajectoryThereIsTheLastState() {
    KeptFrames kept = kept(new Computed(place, 2, 8, "{}"));
    kept.look();
    assertEquals(List.of(8L), kept.steps());
    assertEquals(2, kept.shown(OptionalLong.empty()).frame().dimension());
  }

  @Test
  void whileItIsComputedTheCheckpointIsSeen() throws IOException {
    Computed computed = new Computed(place, 3, 8, "{}");
    computed.folder.checkpoint(computed.folder.last().orElseThrow());
    Files.delete(computed.folder.file("final.npz"));
    computed.folder.save(computed.folder.record().orElseThrow().in(RunStatus.RUNNING, 8, ""));
    KeptFrames kept = kept(computed);
    kept.look();
    assertEquals(8, kept.shown(OptionalLong.empty()).frame().step());
    assertFalse(kept.isLive(), "nobody holds its lock");
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Computed computed = new Computed(place, 3, 8, "{}");
    Files.write(computed.folder.file("final.npz"), new byte[] {1, 2, 3});
    NoFrame why = assertThrows(NoFrame.class, () -> kept(computed).look());
    assertTrue(why.getMessage().contains("final.npz is damaged"), why.getMessage());
    Files.delete(computed.folder.file("final.npz"));
    NoFrame none = assertThrows(NoFrame.class, () -> kept(computed).look());
    assertTrue(none.getMessage().contains(computed.run.hex()), none.getMessage());
    assertTrue(none.getMessage().contains("kept no state"), none.getMessage());
  }

  @Test
  void aRunWithoutAFolderSaysSo() {
    Computed computed = new Computed(place, 3, 1, "{}");
    RunId other = new RunId("0123456789abcdef");
    KeptFrames kept = new KeptFrames(computed.project, other, Computed.CATALOG);
    assertTrue(assertThrows(NoFrame.class, kept::look).getMessage().contains("no folder"));
  }

  @Test
  void aParticlesHistoryIsItsActivityInEveryFrame() {
    Computed computed = new Computed(place, 3, 20, "{\"every\": 2}");
    KeptFrames kept = kept(computed);
    kept.look();
    int everActive = 0;
    int everQuiet = 0;
    for (int particle = 0; particle < 64; particle += 9) {
      History past =
          History.read(computed.project, computed.run, Computed.CATALOG, particle, TRACK);
      assertEquals(11, past.steps().length);
      boolean[] expected = new boolean[11];
      for (int i = 0; i < 11; i++) {
        expected[i] = kept.packing(past.steps()[i]).contacts().isActive(particle);
        everActive += expected[i] ? 1 : 0;
        everQuiet += expected[i] ? 0 : 1;
      }
      assertTrue(Arrays.equals(expected, past.active()));
    }
    assertTrue(everActive > 0 && everQuiet > 0, everActive + " and " + everQuiet);
  }
}
