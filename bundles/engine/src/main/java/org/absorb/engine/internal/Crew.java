package org.absorb.engine.internal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads of one simulation. A job runs once for every member, member 0 on the calling thread,
 * and {@link #run} returns when all are done: stages of a step take some microseconds, so those who
 * wait spin for a while (where there is a processor for each), then yield, then park, and a machine
 * with fewer processors does not crawl.
 */
public final class Crew implements AutoCloseable {

  /** What one member does. */
  public interface Job {
    void run(int member);
  }

  private static final int SPINS = 2_000;
  private static final int YIELDS = 200;

  private final int size;
  private final int spins;
  private final Thread[] helpers;
  private final Throwable[] failures;
  private final AtomicInteger pending = new AtomicInteger();

  private Job job;
  private volatile int round;
  private volatile Thread caller;
  private volatile boolean closed;

  public Crew(int size) {
    this.size = size;
    spins = size <= Runtime.getRuntime().availableProcessors() ? SPINS : 0;
    helpers = new Thread[size];
    failures = new Throwable[size];
    for (int member = 1; member < size; member++) {
      int own = member;
      helpers[member] = new Thread(() -> help(own), "absorb engine " + member);
      helpers[member].setDaemon(true);
      helpers[member].start();
    }
  }

  public int size() {
    return size;
  }

  /**
   * Where a member's share of some items begins, and that of the member before it ends: multiples
   * of 16, so that members write different cache lines.
   */
  public int share(int member, int items) {
    return member == size ? items : (int) ((long) items * member / size) & ~15;
  }

  /** Runs the job on all members; what the first member that failed threw is thrown here. */
  public void run(Job work) {
    if (size == 1) {
      work.run(0);
      return;
    }
    if (closed) {
      throw new IllegalStateException("the crew has ended");
    }
    job = work;
    caller = Thread.currentThread();
    pending.set(size - 1);
    round++;
    for (int member = 1; member < size; member++) {
      LockSupport.unpark(helpers[member]);
    }
    attempt(0);
    for (int tries = 0; pending.get() > 0; tries++) {
      pause(tries);
    }
    for (int member = 0; member < size; member++) {
      Throwable failure = failures[member];
      if (failure != null) {
        rethrow(failure);
      }
    }
  }

  /** Ends the threads; each leaves after the job it is in. */
  @Override
  public void close() {
    closed = true;
    for (int member = 1; member < size; member++) {
      LockSupport.unpark(helpers[member]);
    }
  }

  private void help(int member) {
    int seen = 0;
    while (true) {
      for (int tries = 0; round == seen && !closed; tries++) {
        pause(tries);
      }
      if (round == seen) {
        return;
      }
      seen = round;
      attempt(member);
      Thread waiting = caller;
      if (pending.decrementAndGet() == 0) {
        LockSupport.unpark(waiting);
      }
    }
  }

  private void attempt(int member) {
    failures[member] = null;
    try {
      job.run(member);
    } catch (Throwable failure) {
      failures[member] = failure;
    }
  }

  private void pause(int tries) {
    if (tries < spins) {
      Thread.onSpinWait();
    } else if (tries < spins + YIELDS) {
      Thread.yield();
    } else {
      LockSupport.park();
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure; // a Job declares no checked exceptions
  }
}
