package org.absorb.model.experiment;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.absorb.model.parameter.Parameter;

/**
 * Which steps are recorded, of the log or of the trajectory: every so many steps, so many a decade,
 * listed ones, or all of these together. Where there is a schedule the first and the last step of a
 * run are recorded too, whether it holds them or not.
 *
 * <p>In files {@code {"every": 10}}, {@code {"perDecade": 20}}, {@code {"at": [0, 100, 1000]}}; a
 * part that is not there is left out.
 *
 * @param every steps from one recorded step to the next, at least 1: the steps 0, every, 2 every,
 *     ...
 * @param perDecade recorded steps in each factor of ten, at least 1: the steps 0 and round(10^(i /
 *     perDecade)), i = 0, 1, ...; those that fall together count once
 * @param at listed steps, ascending, 0 or more
 */
public record Schedule(
    @Parameter(unit = "step", min = 1, max = LAST, sweepable = false) OptionalLong every,
    @Parameter(min = 1, max = 1000, sweepable = false, advanced = true) OptionalInt perDecade,
    @Parameter(unit = "step", min = 0, max = LAST, sweepable = false, advanced = true)
        List<Long> at) {

  private static final double LAST = 1e15;

  /** Holds no step. */
  public static final Schedule NONE =
      new Schedule(OptionalLong.empty(), OptionalInt.empty(), List.of());

  public Schedule {
    at = at.stream().sorted().distinct().toList();
  }

  /** Every so many steps. */
  public static Schedule every(long steps) {
    return new Schedule(OptionalLong.of(steps), OptionalInt.empty(), List.of());
  }

  /** So many steps in each factor of ten. */
  public static Schedule perDecade(int steps) {
    return new Schedule(OptionalLong.empty(), OptionalInt.of(steps), List.of());
  }

  /** Listed steps. */
  public static Schedule at(Long... steps) {
    return new Schedule(OptionalLong.empty(), OptionalInt.empty(), List.of(steps));
  }

  /** Whether it holds no step: nothing is to be recorded at all. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Whether step {@code k}, 0 or more, is on the schedule. */
  public boolean holds(long k) {
    return every.isPresent() && k % every.getAsLong() == 0
        || perDecade.isPresent() && (k == 0 || Decades.after(perDecade.getAsInt(), k - 1) == k)
        || Collections.binarySearch(at, k) >= 0;
  }

  /** The first step on the schedule after step {@code k}; {@link Long#MAX_VALUE} if none is. */
  public long after(long k) {
    long next = Long.MAX_VALUE;
    if (every.isPresent()) {
      long step = every.getAsLong();
      long scheduled = k / step * step;
      next = scheduled > Long.MAX_VALUE - step ? next : scheduled + step;
    }
    if (perDecade.isPresent()) {
      next = Math.min(next, Decades.after(perDecade.getAsInt(), k));
    }
    int index = Collections.binarySearch(at, k);
    int behind = index < 0 ? -index - 1 : index + 1;
    return behind < at.size() ? Math.min(next, at.get(behind)) : next;
  }

  /** How many scheduled steps there are from {@code from} on and before {@code before}. */
  public long count(long from, long before) {
    if (from >= before) {
      return 0;
    }
    long count = 0;
    if (every.isPresent()) {
      long step = every.getAsLong();
      count = (before - 1) / step - (from + step - 1) / step + 1;
    }
    Schedule often = new Schedule(every, OptionalInt.empty(), List.of());
    Schedule rest = new Schedule(OptionalLong.empty(), perDecade, at);
    for (long k = rest.holds(from) ? from : rest.after(from); k < before; k = rest.after(k)) {
      count += often.holds(k) ? 0 : 1;
    }
    return count;
  }

  /** Whether it certainly holds every step that another does; if so, what is recorded serves it. */
  public boolean covers(Schedule other) {
    return equals(other) || every.equals(OptionalLong.of(1)) || and(other).equals(and(NONE));
  }

  /** The smallest schedule that holds the steps of both and can be written as one. */
  public Schedule and(Schedule other) {
    OptionalLong often = every;
    if (every.isPresent() && other.every.isPresent()) {
      BigInteger both = BigInteger.valueOf(every.getAsLong());
      often =
          OptionalLong.of(both.gcd(BigInteger.valueOf(other.every.getAsLong())).longValueExact());
    } else if (other.every.isPresent()) {
      often = other.every;
    }
    OptionalInt decades = perDecade;
    if (perDecade.isPresent() && other.perDecade.isPresent()) {
      int mine = perDecade.getAsInt();
      int divisor = BigInteger.valueOf(mine).gcd(BigInteger.valueOf(theirs(other))).intValueExact();
      decades = OptionalInt.of(mine / divisor * theirs(other));
    } else if (other.perDecade.isPresent()) {
      decades = other.perDecade;
    }
    TreeSet<Long> listed = new TreeSet<>(at);
    listed.addAll(other.at);
    Schedule whole = new Schedule(often, decades, List.of());
    listed.removeIf(whole::holds);
    return new Schedule(often, decades, List.copyOf(listed));
  }

  private static int theirs(Schedule other) {
    return other.perDecade.getAsInt();
  }

  /** The steps round(10^(i / n)). */
  private static final class Decades {

    /** Beyond this no run goes. */
    private static final long FAR = 10_000_000_000_000_000L;

    private Decades() {}

    static long after(int n, long k) {
      if (k >= FAR) {
        return Long.MAX_VALUE;
      }
      long i = Math.max(0, (long) (n * StrictMath.log10(Math.max(1.0, k))) - 1);
      while (step(n, i) <= k) {
        i++;
      }
      return step(n, i);
    }

    private static long step(int n, long i) {
      return Math.round(StrictMath.pow(10, i / (double) n));
    }
  }
}
