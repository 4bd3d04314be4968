package org.absorb.ui.scene.internal.play;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.absorb.engine.Model;
import org.absorb.engine.Options;
import org.absorb.engine.Simulation;
import org.absorb.engine.State;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Models;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.simulate.Simulate;
import org.absorb.scene.packing.Packing;

/**
 * A simulation that is played with, on a thread of its own and of low priority. A change makes
 * another specification; the particles stay where they are, as fractions of the box, so that
 * another packing fraction is another box around them. Orders may be given on any thread.
 */
public final class Lab implements AutoCloseable {

  /** Pictures a second, at most. */
  private static final int PICTURES = 30;

  private static final long SECOND = 1_000_000_000L;

  /** What is heard of it, on its thread. */
  public interface Listener {

    /** Particles are placed, under a complete document. */
    void began(Lab lab, Tree document);

    void at(Lab lab, Sample now);

    /** All changes since they were placed, the latest last. */
    void forked(Lab lab, List<Fork> forks);

    /** Why a change is not possible, or why it goes no further, in one sentence. */
    void trouble(Lab lab, String why);
  }

  private final Catalog catalog;
  private final Listener listener;
  private final BlockingQueue<Runnable> orders = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::live, "absorb-playground");
  private final List<Fork> forks = new ArrayList<>();
  private Tree document;
  private Simulation simulation;
  private boolean playing;
  private double stepsPerSecond;
  private double owed;
  private volatile boolean closed;

  /**
   * Places the particles and waits.
   *
   * @param wanted gives the document of a cell, on the playground's thread
   * @param stepsPerSecond of play; infinite: as many as there can be
   */
  public Lab(Supplier<Tree> wanted, Catalog catalog, double stepsPerSecond, Listener listener) {
    this.catalog = catalog;
    this.stepsPerSecond = stepsPerSecond;
    this.listener = listener;
    orders.add(
        () -> {
          document = wanted.get();
          begin();
        });
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  /** Goes on by itself, or no longer. */
  public void play(boolean on) {
    orders.add(
        () -> {
          playing = on && simulation != null;
          owed = 0;
          tell();
        });
  }

  /** So many steps a second from now on. */
  public void pace(double steps) {
    orders.add(() -> stepsPerSecond = steps);
  }

  /** One step, and waits. */
  public void step() {
    orders.add(
        () -> {
          playing = false;
          advance(1);
        });
  }

  /** Places the particles anew, under what holds now. */
  public void restart() {
    orders.add(
        () -> {
          playing = false;
          begin();
        });
  }

  /** Sets a field; the particles stay where they are. */
  public void set(String path, BigDecimal value) {
    orders.add(() -> change(Path.of(path), value));
  }

  /** What holds now, and how it came to be; told on the playground's thread. */
  public void ask(BiConsumer<Tree, List<Fork>> answer) {
    orders.add(() -> answer.accept(document, List.copyOf(forks)));
  }

  private void live() {
    try {
      while (!closed) {
        Runnable order = playing ? orders.poll() : orders.take();
        if (order == null) {
          frame();
        } else {
          attempt(order);
        }
      }
    } catch (InterruptedException e) {
      // closed
    } finally {
      end();
    }
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError e) {
      playing = false;
      if (!closed) {
        listener.trouble(this, e.getMessage() == null ? e.toString() : e.getMessage());
      }
    }
  }

  /** As many steps as are due for one picture, and a wait until the next is. */
  private void frame() throws InterruptedException {
    long begin = System.nanoTime();
    attempt(
        () -> {
          if (Double.isInfinite(stepsPerSecond)) {
            advanceFor(SECOND / PICTURES, begin);
          } else {
            owed += stepsPerSecond / PICTURES;
            long due = (long) owed;
            owed -= due;
            if (due > 0) {
              advance(due);
            }
          }
        });
    long left = SECOND / PICTURES - (System.nanoTime() - begin);
    if (left > 0) {
      Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  private void advanceFor(long nanos, long begin) {
    boolean absorbed = false;
    while (!absorbed && System.nanoTime() - begin < nanos / 2) {
      absorbed = simulation.advance(simulation.step() + 1);
    }
    playing &= !absorbed;
    tell();
  }

  private void advance(long steps) {
    if (simulation == null) {
      return;
    }
    if (simulation.advance(simulation.step() + steps)) {
      playing = false;
    }
    tell();
  }

  private void begin() {
    Specification specification = resolve(document);
    end();
    forks.clear();
    document = specification.tree();
    simulation = Simulation.start(model(specification), Options.DEFAULT);
    listener.began(this, document);
    listener.forked(this, List.of());
    tell();
  }

  private void change(Path path, BigDecimal value) {
    Tree other = document.with(path, new Value.Decimal(value));
    if (simulation == null || other.equals(document)) {
      return;
    }
    Specification specification = resolve(other);
    State state = simulation.state();
    Simulation forked = Simulation.resume(model(specification), Options.DEFAULT, state);
    BigDecimal before =
        document.at(path).filter(Value.Decimal.class::isInstance).map(Lab::number).orElse(value);
    end();
    simulation = forked;
    document = other;
    log(new Fork(state.step(), path.toString(), before, value, RunId.of(specification, 0)));
    tell();
  }

  /** A field that is changed again before a step is taken was changed once. */
  private void log(Fork fork) {
    int last = forks.size() - 1;
    Fork now = fork;
    if (last >= 0
        && forks.get(last).step() == fork.step()
        && forks.get(last).path().equals(fork.path())) {
      BigDecimal from = forks.remove(last).from();
      now = new Fork(fork.step(), fork.path(), from, fork.to(), fork.run());
    }
    forks.add(now);
    listener.forked(this, List.copyOf(forks));
  }

  private static BigDecimal number(Value value) {
    return ((Value.Decimal) value).value();
  }

  private Specification resolve(Tree wanted) {
    return new Simulate(catalog, Options.DEFAULT).resolve(wanted);
  }

  private Model model(Specification specification) {
    return Models.of(specification, 0, catalog);
  }

  private void tell() {
    if (simulation != null && !closed) {
      double activity = simulation.observe().active();
      Packing packing = Packing.of(simulation.frame());
      listener.at(
          this,
          new Sample(
              packing,
              simulation.step(),
              activity / packing.frame().particles(),
              simulation.absorbed(),
              playing));
    }
  }

  private void end() {
    if (simulation != null) {
      simulation.close();
      simulation = null;
    }
  }

  /** Ends it; what it is in the middle of is finished first. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
