package org.absorb.ui.workbench.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OwnThreadTest {

  private static final long FAR_MILLIS = 3_600_000;

  private final List<String> done = new CopyOnWriteArrayList<>();

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void worksOnOneThreadThatKeepsNothingAlive() {
    try (OwnThread thread = new OwnThread("the-thread")) {
      CountDownLatch last = new CountDownLatch(2);
      for (int i = 0; i < 2; i++) {
        thread.run(
            () -> {
              done.add(Thread.currentThread().getName() + Thread.currentThread().isDaemon());
              last.countDown();
            });
      }
      await(last);
    }
    assertEquals(List.of("the-threadtrue", "the-threadtrue"), done);
  }

  @Test
  void whatWaitsIsReplacedByWhatComesInItsPlace() {
    try (OwnThread thread = new OwnThread("instead")) {
      CountDownLatch busy = new CountDownLatch(1);
      CountDownLatch last = new CountDownLatch(1);
      thread.run(() -> await(busy));
      thread.instead(0, () -> done.add("replaced"));
      thread.instead(FAR_MILLIS, () -> done.add("replaced too"));
      thread.instead(0, () -> done.add("stays"));
      thread.run(last::countDown);
      busy.countDown();
      await(last);
    }
    assertEquals(List.of("stays"), done);
  }

  @Test
  void isDoneAgainAndAgain() {
    try (OwnThread thread = new OwnThread("every")) {
      CountDownLatch three = new CountDownLatch(3);
      thread.every(0, 1, three::countDown);
      await(three);
      assertEquals(0, three.getCount());
    }
  }

  @Test
  void nothingIsBegunOnceItIsClosed() {
    OwnThread thread = new OwnThread("closed");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    thread.run(
        () -> {
          begun.countDown();
          await(new CountDownLatch(1)); // until it is interrupted
          interrupted.countDown();
        });
    thread.run(() -> done.add("waits"));
    await(begun);
    assertFalse(thread.isClosed());
    thread.close();
    await(interrupted);
    thread.run(() -> done.add("comes later"));
    thread.instead(0, () -> done.add("comes later too"));
    assertTrue(thread.isClosed());
    assertEquals(List.of(), done);
  }

  @Test
  void whatWorkThrowsIsToldAndTheNextIsDone() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> told.add(e.getMessage()));
    try (OwnThread thread = new OwnThread("throws")) {
      CountDownLatch next = new CountDownLatch(1);
      thread.run(
          () -> {
            throw new IllegalStateException("lost");
          });
      thread.run(next::countDown);
      await(next);
      assertEquals("lost", told.poll(1, TimeUnit.MINUTES));
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }
}
