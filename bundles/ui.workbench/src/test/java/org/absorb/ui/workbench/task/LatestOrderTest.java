package org.absorb.ui.workbench.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatestOrderTest {

  private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
  private static final long FAR_SECONDS = 60;

  private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> troubles = new LinkedBlockingQueue<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(FAR_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String next(BlockingQueue<String> queue) throws InterruptedException {
    return queue.poll(FAR_SECONDS, TimeUnit.SECONDS);
  }

  private LatestOrder<String> orders(long interval) {
    return new LatestOrder<>(
        "the-orders",
        interval,
        order -> {
          begun.countDown();
          await(free);
          if (order.startsWith("bad")) {
            throw new IllegalStateException(order);
          }
          done.add(order);
        },
        e -> troubles.add(e.getMessage()));
  }

  @Test
  void oneThatWaitsIsReplacedByTheLatest() throws InterruptedException {
    try (LatestOrder<String> orders = orders(0)) {
      orders.ask("first");
      await(begun);
      orders.ask("never begun");
      orders.ask("never begun either");
      orders.ask("latest");
      free.countDown();
      assertEquals("first", next(done));
      assertEquals("latest", next(done));
      orders.ask("after a pause");
      assertEquals("after a pause", next(done));
    }
  }

  @Test
  void isToldWhatTheWorkThrewAndGoesOn() throws InterruptedException {
    free.countDown();
    try (LatestOrder<String> orders = orders(0)) {
      orders.ask("bad luck");
      assertEquals("bad luck", next(troubles));
      orders.ask("good");
      assertEquals("good", next(done));
    }
  }

  @Test
  void twoAreBegunNoSoonerThanTheInterval() throws InterruptedException {
    free.countDown();
    BlockingQueue<Long> times = new LinkedBlockingQueue<>();
    try (LatestOrder<String> orders =
        new LatestOrder<>(
            "slow", LONG_NANOS, order -> times.add(System.nanoTime()), e -> troubles.add("" + e))) {
      orders.ask("one");
      long first = times.poll(FAR_SECONDS, TimeUnit.SECONDS);
      orders.ask("two");
      long second = times.poll(FAR_SECONDS, TimeUnit.SECONDS);
      // the order's time is taken a moment after the interval begins
      assertTrue(second - first > LONG_NANOS / 2, () -> second - first + " ns");
    }
  }

  @Test
  void doesMoreForAnOrderAtRestAndNotForOneThatIsFollowed() throws InterruptedException {
    LatestOrder<?>[] self = new LatestOrder<?>[1];
    try (LatestOrder<String> orders =
        new LatestOrder<>(
            "rest",
            order -> {
              begun.countDown();
              await(free);
              self[0].atRest(0, () -> done.add(order + " again"));
              done.add(order);
            },
            e -> troubles.add("" + e))) {
      self[0] = orders;
      orders.ask("followed");
      await(begun);
      orders.ask("last");
      free.countDown();
      assertEquals("followed", next(done));
      assertEquals("last", next(done));
      assertEquals("last again", next(done));
    }
    assertEquals(List.of(), List.copyOf(troubles));
  }

  @Test
  void nothingIsCarriedOutNorTroublesOnceItIsClosed() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    LatestOrder<String> orders =
        new LatestOrder<>(
            "closed",
            order -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                ended.countDown();
                throw new IllegalStateException(e);
              }
            },
            e -> troubles.add("" + e));
    orders.ask("interrupted");
    await(begun);
    orders.ask("waits");
    orders.close();
    await(ended);
    orders.ask("too late");
    assertEquals(List.of(), List.copyOf(done));
    assertEquals(List.of(), List.copyOf(troubles));
  }
}
