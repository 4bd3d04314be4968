package org.absorb.ui.compare.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class UnsavedTest {

  private final Unsaved<String> unsaved = new Unsaved<>();
  private final List<String> disk = new ArrayList<>();

  @Test
  void oneAfterTheOtherAndOfThoseThatWaitTheLatest() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch slow = new CountDownLatch(1);
    assertTrue(unsaved.put("first"));
    CompletableFuture<Void> saves =
        CompletableFuture.runAsync(
            () ->
                unsaved.save(
                    text -> {
                      begun.countDown();
                      await(slow);
                      disk.add(text);
                    }));
    begun.await();
    assertFalse(unsaved.put("second"), "somebody saves");
    assertFalse(unsaved.put("third"), "somebody saves");
    assertTrue(unsaved.saving());
    slow.countDown();
    unsaved.settle();
    saves.get();
    assertEquals(List.of("first", "third"), disk);
    assertFalse(unsaved.saving());
    assertTrue(unsaved.put("fourth"), "nobody saves any more");
  }

  @Test
  void whatGoesWrongIsThrownAndTheNextIsSaved() {
    unsaved.put("first");
    assertThrows(IllegalStateException.class, () -> unsaved.save(text -> fail()));
    assertFalse(unsaved.saving());
    assertTrue(unsaved.put("second"));
    unsaved.save(disk::add);
    assertEquals(List.of("second"), disk);
  }

  @Test
  void whatGoesWrongIsNoMatterWhereALaterOneIsSaved() {
    unsaved.put("first");
    unsaved.save(
        text -> {
          if (text.equals("first")) {
            unsaved.put("second");
            fail();
          }
          disk.add(text);
        });
    assertEquals(List.of("second"), disk);
    assertFalse(unsaved.saving());
  }

  private static void fail() {
    throw new IllegalStateException("the disk is full");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
