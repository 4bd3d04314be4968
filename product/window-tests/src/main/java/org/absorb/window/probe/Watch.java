package org.absorb.window.probe;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
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
  private static final List<GarbageCollectorMXBean> COLLECTORS =
      ManagementFactory.getGarbageCollectorMXBeans();

  /** When, and how long the display's thread has computed and all who matter have waited then. */
  private record Moment(long time, long busy, long waited) {}

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

    /** How long others computed meanwhile: evenly, as far as they lie within this. */
    long shareOf(List<Span> others) {
      double sum = 0;
      for (Span other : others) {
        long common = Math.min(end, other.end) - Math.max(begin, other.begin);
        sum += common > 0 ? (double) other.busy * common / (other.end - other.begin) : 0;
      }
      return (long) sum;
    }
  }

  private final Display display;
  private final Thread thread;
  private final Waiting waiting;
  private final Waiting server = Waiting.ofServer();
  private final long began = System.nanoTime();
  private final List<Span> answers = new ArrayList<>();
  private final List<Span> waits = Collections.synchronizedList(new ArrayList<>());
  private final List<Span> looks = Collections.synchronizedList(new ArrayList<>());
  private final Thread asking = thread("probe-watch", this::ask);
  private final Thread control = thread("probe-control", this::pause);
  private volatile boolean over;
  private int questions;
  private final Map<String, List<Double>> paints = new ConcurrentHashMap<>();
  private final Listener painted = this::painted;
  private final Listener press = this::press;
  private long pressed;

  /** Begins. On the display's thread. */
  Watch(Display display) {
    this.display = display;
    this.waiting = Waiting.ofThisThread();
    this.thread = display.getThread();
    display.addFilter(SWT.Paint, painted);
    display.addFilter(SWT.KeyDown, press);
    display.addFilter(SWT.MouseDown, press);
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
      CompletableFuture<Moment> answered = new CompletableFuture<>();
      Moment asked = now();
      display.asyncExec(() -> answered.complete(now()));
      String stack = "";
      Moment answer;
      try {
        try {
          answer = answered.get(LOOK_NANOS, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
          stack = stack(thread);
          answer = answered.get();
        }
      } catch (InterruptedException | ExecutionException e) {
        answer = now(); // the watch is over while nobody answers: that counts as well
      }
      questions++;
      answers.add(
          new Span(
              asked.time(),
              answer.time(),
              answer.time() - asked.time(),
              answer.busy() - asked.busy(),
              answer.waited() - asked.waited(),
              stack));
      LockSupport.parkNanos(asked.time() + EVERY_NANOS - System.nanoTime());
    }
  }

  private Moment now() {
    return new Moment(
        System.nanoTime(),
        THREADS.getThreadCpuTime(thread.getId()),
        waiting.nanos() + server.nanos());
  }

  private void pause() {
    while (!over) {
      long collecting = collecting();
      long begin = System.nanoTime();
      LockSupport.parkNanos(WAIT_NANOS);
      long end = System.nanoTime();
      long late = end - begin - WAIT_NANOS - (collecting() - collecting);
      if (late > NOTED_NANOS) {
        waits.add(new Span(begin, end, late, 0, 0, ""));
      }
    }
  }

  /** How long Java stopped all threads to collect garbage, this one too: the window's own doing. */
  private static long collecting() {
    return TimeUnit.MILLISECONDS.toNanos(
        COLLECTORS.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum());
  }

  /**
   * Does something of the probe's own on the display's thread. What it computes is none of the
   * window's; what a table works out because it is looked at would be, and counts as the probe's.
   */
  <T> T excusing(Supplier<T> work) {
    long begin = System.nanoTime();
    long busy = THREADS.getThreadCpuTime(thread.getId());
    T result = work.get();
    long end = System.nanoTime();
    looks.add(
        new Span(begin, end, end - begin, THREADS.getThreadCpuTime(thread.getId()) - busy, 0, ""));
    return result;
  }

  private void painted(Event event) {
    paints
        .computeIfAbsent(
            Named.of(event.widget).orElse(""),
            name -> Collections.synchronizedList(new ArrayList<>()))
        .add((System.nanoTime() - began) * 1e-9);
  }

  /** When something was pressed for the first time since this was asked last; 0 for nothing. */
  long pressed() {
    long first = pressed;
    pressed = 0;
    return first;
  }

  /** The display's server counts milliseconds on the same clock, of which it tells the low half. */
  private void press(Event event) {
    if (pressed == 0) {
      long now = System.nanoTime();
      int ago = (int) TimeUnit.NANOSECONDS.toMillis(now) - event.time;
      pressed = now - TimeUnit.MILLISECONDS.toNanos(ago);
    }
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
    display.asyncExec(
        () -> {
          display.removeFilter(SWT.Paint, painted);
          display.removeFilter(SWT.KeyDown, press);
          display.removeFilter(SWT.MouseDown, press);
        });
    control.join();
    asking.join(TimeUnit.SECONDS.toMillis(2));
    asking.interrupt();
    asking.join();
    List<Span> looked = copy(looks);
    List<Span> late = copy(waits);
    late.addAll(looked);
    late.sort(Comparator.comparingLong(wait -> wait.end - wait.over));
    List<Stall> worst =
        answers.stream()
            .map(answer -> stall(answer, late, looked))
            .sorted(Comparator.comparingDouble(Stall::own).reversed())
            .limit(KEPT)
            .toList();
    Map<String, Paints> drawn = new HashMap<>();
    paints.forEach((name, times) -> drawn.put(name, new Paints(copy(times))));
    return new Promptness(questions, (System.nanoTime() - began) * 1e-9, drawn, worst);
  }

  private static <T> List<T> copy(List<T> list) {
    synchronized (list) {
      return new ArrayList<>(list);
    }
  }

  /** What the window itself computes is never the machine's. */
  private Stall stall(Span answer, List<Span> late, List<Span> looked) {
    long looking = answer.shareOf(looked);
    long own = answer.busy - looking;
    long machine = Math.max(answer.covered(late), answer.waited + looking);
    double ms = 1e-6;
    return new Stall(
        (answer.begin - began) * ms,
        answer.over * ms,
        Math.max(0, Math.min(answer.over - own, machine)) * ms,
        answer.busy * ms,
        answer.stack);
  }
}
