package org.absorb.ui.scene.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.store.Hold;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Frames come from a thread of their own, and new ones by themselves while a run is computed. */
class FrameReaderTest {

  private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> trouble = new LinkedBlockingQueue<>();

  @TempDir Path place;

  private static Query query(Computed of, OptionalLong step) {
    return new Query(of.project, of.run, Computed.CATALOG, step);
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T one = queue.poll(30, TimeUnit.SECONDS);
    assertNotNull(one);
    return one;
  }

  @Test
  void whatIsAskedForComes() throws InterruptedException {
    Computed computed = new Computed(place, 3, 20, "{\"every\": 10}");
    try (FrameReader reader = new FrameReader(shown::add, trouble::add)) {
      reader.ask(query(computed, OptionalLong.empty()));
      assertEquals(20, next(shown).frame().step());
      reader.ask(query(computed, OptionalLong.of(10)));
      assertEquals(10, next(shown).frame().step());
      RunId none = new RunId("0123456789abcdef");
      reader.ask(new Query(computed.project, none, Computed.CATALOG, OptionalLong.empty()));
      assertTrue(next(trouble).contains(none.hex()));
      reader.ask(query(computed, OptionalLong.of(0)));
      assertEquals(0, next(shown).frame().step(), "and it goes on after that");
    }
  }

  @Test
  void aRunThatIsComputedIsFollowed() throws InterruptedException {
    Computed computed = new Computed(place, 3, 8, "{}");
    Snapshot last = computed.folder.last().orElseThrow();
    RunRecord record = computed.folder.record().orElseThrow();
    assertTrue(computed.folder.file("final.npz").toFile().delete());
    computed.folder.save(record.in(RunStatus.RUNNING, 3, ""));
    Hold hold = computed.folder.lock(Duration.ZERO).orElseThrow();
    try (hold;
        FrameReader reader = new FrameReader(shown::add, trouble::add)) {
      reader.ask(query(computed, OptionalLong.empty()));
      assertTrue(next(trouble).contains("just begun"));
      computed.folder.checkpoint(at(last, 5));
      Shown first = next(shown);
      assertEquals(5, first.frame().step());
      assertTrue(first.live());
      computed.folder.checkpoint(at(last, 6));
      assertEquals(6, next(shown).frame().step());
      assertNull(shown.poll(2500, TimeUnit.MILLISECONDS), "nothing new, nothing told");
    }
  }

  private static Snapshot at(Snapshot of, long step) {
    return new Snapshot(step, of.box(), of.position(), of.image(), of.carried(), of.hash());
  }
}
