package org.absorb.window.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Asks the user interface's thread again and again for a sign of life. Beside it a second thread
 * only waits: as far as that one comes late too, it is the machine that stalls.
 */
final class Watch {

  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
  private static final long NOTED_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
  private static final int KEPT = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A time that took longer than it should have. */
  private record Span(long begin, long end, long over, long busy, long waited, String stack) {

    /** How much of this the ends of others cover, by as much as they took too long. */
    long covered(List<Span> others) {
      long sum = 0;
      long until = begin;
      for (Span other : others) {
        long from = Math.max(until, other.end - other.over);
        long to = Math.min(end, other.end);
        sum += Math.max(0, to - from);
        until = Math.max(until, to);
      }
      return sum;
    }
  }

  private final Display display;
  private final Thread thread;
  private final Waiting waiting;
  private final Waiting server = Waiting.ofServer();
  private final long began = System.nanoTime();
  private final List<Span> answers = new ArrayList<>();
  private final List<Span> waits = Collections.synchronizedList(new ArrayList<>());
  private final Thread asking = thread("probe-watch", this::ask);
  private final Thread control = thread("probe-control", this::pause);
  private volatile boolean over;
  private int questions;
  private volatile int paints;
  private final Listener painted = event -> paints++; // by one thread

  /** Begins. On the display's thread. */
  Watch(Display display) {
    this.display = display;
    this.waiting = Waiting.ofThisThread();
    this.thread = display.getThread();
    display.addFilter(SWT.Paint, painted);
    asking.start();
    control.start();
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    return thread;
  }

  private void ask() {
    while (!over && !display.isDisposed()) {
      CountDownLatch answered = new CountDownLatch(1);
      AtomicLong answer = new AtomicLong();
      long busy = THREADS.getThreadCpuTime(thread.getId());
      long before = waiting.nanos() + server.nanos();
      long asked = System.nanoTime();
      display.asyncExec(
          () -> {
            answer.set(System.nanoTime());
            answered.countDown();
          });
      String stack = "";
      try {
        if (!answered.await(LOOK_NANOS, TimeUnit.NANOSECONDS)) {
          stack = stack(thread);
          answered.await();
        }
      } catch (InterruptedException e) {
        // the watch is over while the user interface does not answer: that counts as well
        answer.set(System.nanoTime());
      }
      questions++;
      long computed = THREADS.getThreadCpuTime(thread.getId()) - busy;
      long waited = waiting.nanos() + server.nanos() - before;
      answers.add(new Span(asked, answer.get(), answer.get() - asked, computed, waited, stack));
      LockSupport.parkNanos(asked + EVERY_NANOS - System.nanoTime());
    }
  }

  private void pause() {
    while (!over) {
      long begin = System.nanoTime();
      LockSupport.parkNanos(WAIT_NANOS);
      long end = System.nanoTime();
      if (end - begin - WAIT_NANOS > NOTED_NANOS) {
        waits.add(new Span(begin, end, end - begin - WAIT_NANOS, 0, 0, ""));
      }
    }
  }

  /** The probe itself used the thread since then. */
  void excuse(long begin) {
    long end = System.nanoTime();
    waits.add(new Span(begin, end, end - begin, 0, 0, ""));
  }

  static String stack(Thread thread) {
    StringBuilder text = new StringBuilder();
    for (StackTraceElement element : thread.getStackTrace()) {
      text.append("    at ").append(element).append('\n');
    }
    return text.toString();
  }

  /** Ends it. */
  Promptness end() throws InterruptedException {
    over = true;
    display.asyncExec(() -> display.removeFilter(SWT.Paint, painted));
    control.join();
    asking.join(TimeUnit.SECONDS.toMillis(2));
    asking.interrupt();
    asking.join();
    List<Stall> worst =
        answers.stream()
            .sorted((a, b) -> Long.compare(b.over, a.over))
            .limit(KEPT)
            .map(this::stall)
            .toList();
    return new Promptness(questions, (System.nanoTime() - began) * 1e-9, paints, worst);
  }

  private Stall stall(Span answer) {
    List<Span> others;
    synchronized (waits) {
      others =
          waits.stream().sorted(Comparator.comparingLong(wait -> wait.end - wait.over)).toList();
    }
    long machine = Math.min(answer.over, Math.max(answer.covered(others), answer.waited));
    double ms = 1e-6;
    return new Stall(
        (answer.begin - began) * ms,
        answer.over * ms,
        machine * ms,
        answer.busy * ms,
        answer.stack);
  }
}
