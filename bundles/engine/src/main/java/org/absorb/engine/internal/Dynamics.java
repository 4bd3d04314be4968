package org.absorb.engine.internal;

import java.util.Arrays;
import java.util.Optional;
import org.absorb.engine.internal.motion.Cap;
import org.absorb.engine.internal.motion.Marked;
import org.absorb.engine.internal.motion.Mover;
import org.absorb.engine.internal.motion.PairStage;
import org.absorb.engine.internal.motion.ParticleStage;
import org.absorb.engine.internal.motion.Selector;
import org.absorb.engine.internal.motion.Tally;
import org.absorb.engine.internal.motion.Thermal;
import org.absorb.engine.internal.search.PairList;
import org.absorb.engine.internal.search.Search;
import org.absorb.engine.internal.space.Particles;
import org.absorb.engine.internal.space.Past;
import org.absorb.spi.observable.Move;
import org.absorb.spi.scheme.Selection;

/**
 * Makes steps. Each has the stages <em>find</em> (pairs that may overlap), <em>sum</em> (forces and
 * displacements of overlapping pairs) and <em>move</em>; the first two change no particle, so what
 * they found for looking at a configuration is used by the move that follows, if one does.
 *
 * <p>Called by one thread at a time; the crew works inside a call and rests between.
 */
public final class Dynamics {

  private enum Stage {
    MOVED,
    FOUND,
    SUMMED
  }

  /**
   * Contacts per particle below which only those that overlap are looked at: about 17 % of them
   * overlap then.
   */
  private static final double FEW = 0.09;

  private final Setup setup;
  private final Particles particles;
  private final Search search;
  private final Crew crew;
  private final Selector selector;
  private final Marked[] movers;
  private final PairList[] found;
  private final long[][][] sums;
  private final PairStage[] pairs;
  private final ParticleStage[] blocks;
  private final Thermal[] thermals;
  private final Cap cap;

  private long step;
  private Stage stage = Stage.MOVED;
  private boolean marked;
  private boolean few;
  private boolean sparse;
  private Boolean absorbed;
  private Tally measured;
  private Past past;
  private Move lastMove;

  public Dynamics(Setup setup, Particles particles, Search search, Crew crew, long step) {
    this.setup = setup;
    this.particles = particles;
    this.search = search;
    this.crew = crew;
    this.step = step;
    int members = crew.size();
    selector = new Selector(setup, members);
    movers = new Marked[members];
    found = new PairList[members];
    sums = new long[members][setup.geometry().dimension][];
    pairs = new PairStage[members];
    blocks = new ParticleStage[members];
    thermals = new Thermal[members];
    cap = new Cap(setup);
    for (int member = 0; member < members; member++) {
      movers[member] = new Marked();
      found[member] = new PairList();
      for (int axis = 0; axis < sums[member].length; axis++) {
        // of different lengths, lest they all compete for the same lines of the cache
        sums[member][axis] = new long[particles.count + 40 * (axis + 1) + 160 * (member + 1)];
      }
      pairs[member] = new PairStage(setup, particles, sums[member]);
      blocks[member] = new ParticleStage(setup, particles, sums[0]);
      thermals[member] = new Thermal(setup, particles);
    }
  }

  /** The step k that the present configuration precedes. */
  public long step() {
    return step;
  }

  /** Whether the present configuration stays as it is for ever. */
  public boolean absorbed() {
    if (absorbed == null) {
      absorbed = setup.law().absorbing() && !setup.warm() && !touching() && quiet();
    }
    return absorbed;
  }

  /** Keeps from now on what each move did. */
  public void track() {
    past = new Past(particles);
    for (int member = 0; member < pairs.length; member++) {
      pairs[member].tally.counting = true;
      blocks[member].tally.counting = true;
    }
  }

  /** What the last move did; empty before the first that was tracked. */
  public Optional<Move> lastMove() {
    return Optional.ofNullable(lastMove);
  }

  /** Makes one step. */
  public void advance() {
    sum(false);
    if (past == null) {
      move();
    } else {
      past.keep(particles);
      move();
      lastMove = new Move(past.largest(particles, setup.geometry()), drawn());
    }
    step++;
    stage = Stage.MOVED;
    absorbed = null;
  }

  /** The counts of the present configuration, with its energy. */
  public Tally measure() {
    sum(true);
    measured = total();
    return measured;
  }

  /** How many pairs were looked at to find those of the present configuration that overlap. */
  public long candidates() {
    find();
    long candidates = 0;
    for (PairList each : found) {
      candidates += each.offered;
    }
    return candidates;
  }

  /** How many particles are marked as overlapping; after {@link #measure}. */
  public long active() {
    return Marked.count(particles.overlapping);
  }

  /** How many moves the cap will hold back; after {@link #measure}. */
  public long capped() {
    if (!setup.capped()) {
      return 0;
    }
    if (setup.capsPairs()) {
      return total().capped;
    }
    int all = particles.count;
    Mover.merge(sums, 0, all);
    return setup.movesParticles()
        ? blocks[0].capped(0, all, step, selector.ofParticles())
        : cap.limit(sums[0], 0, all, false);
  }

  private Tally total() {
    Tally total = new Tally();
    for (PairStage each : pairs) {
      total.add(each.tally);
    }
    return total;
  }

  private double drawn() {
    Tally total = new Tally();
    for (int member = 0; member < pairs.length; member++) {
      total.add(setup.asksPairs() ? pairs[member].tally : blocks[member].tally);
    }
    return total.asked == 0 ? Double.NaN : total.drawn / (double) total.asked;
  }

  /** The overlapping pairs by id, in no order; after {@link #measure}. */
  public long[] pairs() {
    long[] all = new long[Math.toIntExact(measured.contacts)];
    int count = 0;
    for (int member = 0; member < pairs.length; member++) {
      count = pairs[member].contacts(found[member], all, count);
    }
    return all;
  }

  private void find() {
    if (stage == Stage.MOVED) {
      search.prepare();
      sparse = few && search.sparse();
      crew.run(
          member -> {
            found[member].clear();
            search.find(member, found[member]);
          });
      stage = Stage.FOUND;
    }
  }

  /** Whether any two particles act on each other. */
  private boolean touching() {
    find();
    for (int member = 0; member < found.length; member++) {
      if (pairs[member].any(found[member])) {
        return true;
      }
    }
    return false;
  }

  private boolean quiet() {
    return blocks[0].quiet(0, particles.count, step);
  }

  private void sum(boolean measure) {
    find();
    if (stage == Stage.SUMMED) {
      return;
    }
    if (setup.selects(Selection.Of.PAIRS)) {
      crew.run(member -> pairs[member].ballot(found[member], step, selector.ballot(member)));
      selector.choose();
    }
    boolean mark = measure || sparse || setup.marks();
    crew.run(member -> pairs[member].run(found[member], step, measure, mark, selector.ofPairs()));
    if (setup.selects(Selection.Of.PARTICLES)) {
      crew.run(
          member -> blocks[member].ballot(from(member), to(member), step, selector.ballot(member)));
      selector.choose();
    }
    marked = mark;
    stage = Stage.SUMMED;
  }

  private void move() {
    if (sparse) {
      crew.run(this::moveMarked);
    } else {
      crew.run(this::moveAll);
    }
    search.settle();
    few = !setup.movesAll() && !setup.warm() && total().pairs < FEW * particles.count;
  }

  private void moveAll(int member) {
    blocks[member].tally.clear();
    int from = from(member);
    int to = to(member);
    Mover.merge(sums, from, to);
    if (setup.movesParticles()) {
      blocks[member].run(from, to, step, selector.ofParticles());
    } else if (setup.capped() && !setup.capsPairs()) {
      cap.limit(sums[0], from, to, true);
    }
    if (setup.warm()) {
      thermals[member].add(sums[0], from, to, step);
    }
    if (setup.warm() || !setup.movesParticles()) {
      Mover.move(particles, sums[0], from, to);
    }
    if (marked) {
      Arrays.fill(particles.active, from, to, (byte) 0);
      Arrays.fill(particles.overlapping, from, to, (byte) 0);
    }
    particles.pack(from, to);
    search.moved(member, from, to);
  }

  private void moveMarked(int member) {
    blocks[member].tally.clear();
    Marked own = movers[member];
    own.take(particles.active, from(member), to(member));
    Mover.merge(sums, own.slots, own.count);
    if (setup.movesParticles()) {
      blocks[member].run(own.slots, own.count, step, selector.ofParticles());
    } else {
      if (setup.capped() && !setup.capsPairs()) {
        cap.limit(sums[0], own.slots, own.count);
      }
      Mover.move(particles, sums[0], own.slots, own.count);
    }
    if (particles.overlapping != particles.active) {
      Arrays.fill(particles.overlapping, from(member), to(member), (byte) 0);
    }
    particles.pack(own.slots, own.count);
    search.moved(member, own.slots, own.count);
  }

  private int from(int member) {
    return crew.share(member, particles.count);
  }

  private int to(int member) {
    return crew.share(member + 1, particles.count);
  }
}
