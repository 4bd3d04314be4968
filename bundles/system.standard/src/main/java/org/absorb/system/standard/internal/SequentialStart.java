package org.absorb.system.standard.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.absorb.model.text.Messages;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.noise.Noise;
import org.absorb.spi.noise.Streams;
import org.absorb.spi.system.Ball;
import org.absorb.spi.system.Box;
import org.absorb.spi.system.InitialState;
import org.absorb.spi.system.InitialStateProvider;
import org.osgi.service.component.annotations.Component;

/**
 * Random sequential addition: one particle after the other, the largest first, equal ones by id, at
 * a uniform random point where it overlaps none placed before. So nothing overlaps.
 */
@Component(service = InitialStateProvider.class)
@Extension(id = "initial.rsa")
public final class SequentialStart implements InitialStateProvider<NoParameters> {

  private static final Messages WORDS = Messages.of(SequentialStart.class);

  /** Packing fractions at which no more equal spheres find room, from two dimensions on. */
  private static final double[] SATURATED = {0.5471, 0.3841, 0.2600, 0.1707};

  /** After so many vain attempts for one particle there is no room. */
  private static final long PATIENCE = 5_000_000;

  /** After so many attempts it says that it moves. */
  private static final long OFTEN = 1000;

  @Override
  public Class<NoParameters> parameters() {
    return NoParameters.class;
  }

  @Override
  public InitialState create(NoParameters parameters) {
    return new InitialState() {
      @Override
      public void place(Box box, double[] radius, Noise noise, long[][] position) {
        place(box, radius, noise, position, () -> {});
      }

      @Override
      public void place(Box box, double[] radius, Noise noise, long[][] position, Runnable moving) {
        new Addition(box, radius, noise, position, moving).run();
      }
    };
  }

  /** One placement. */
  private static final class Addition {

    private final Box box;
    private final double[] radius;
    private final double smallest;
    private final Noise noise;
    private final Spheres spheres;
    private final long[] point;
    private final Runnable moving;
    private long attempts;
    private Voids voids;
    private double vain;
    private double bearable;

    Addition(Box box, double[] radius, Noise noise, long[][] position, Runnable moving) {
      this.moving = moving;
      this.box = box;
      this.radius = radius;
      this.noise = noise;
      spheres = new Spheres(box, radius, position);
      point = new long[box.dimension()];
      smallest = Arrays.stream(radius).min().orElse(1);
      bearable = Voids.size(box, smallest);
    }

    void run() {
      refuseTooMany();
      int[] order = largestFirst();
      for (int placed = 0; placed < order.length; placed++) {
        int id = order[placed];
        long key = Noise.particleKey(id);
        long attempt = 0;
        while (!fits(id, key, attempt)) {
          attempt++;
          vain++;
          if (vain > bearable) {
            look();
          }
          if (attempt == PATIENCE || voids != null && voids.count() == 0) {
            throw new IllegalArgumentException(
                WORDS.get(
                    "jammed",
                    Integer.toString(placed + 1),
                    Integer.toString(radius.length),
                    fraction(filled(order, placed))));
          }
        }
        spheres.add(id, point);
      }
    }

    private int[] largestFirst() {
      if (equal()) {
        return IntStream.range(0, radius.length).toArray();
      }
      return IntStream.range(0, radius.length)
          .boxed()
          .sorted(Comparator.comparingDouble(id -> -radius[id]))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    private boolean equal() {
      return Arrays.stream(radius).allMatch(each -> each == radius[0]);
    }

    private boolean fits(int id, long key, long attempt) {
      if (attempts++ % OFTEN == 0) {
        moving.run();
      }
      noise.at(attempt);
      if (voids == null) {
        for (int axis = 0; axis < point.length; axis++) {
          point[axis] = noise.word(Streams.POSITION + axis, key);
        }
      } else {
        voids.draw(noise, key, point);
      }
      return spheres.free(point, radius[id]);
    }

    /** Looks for the room there is; what it costs is repaid by the attempts it saves. */
    private void look() {
      if (voids == null) {
        voids = new Voids(box, spheres, smallest);
      } else {
        voids.refine();
      }
      moving.run();
      vain = 0;
      bearable = voids.count();
    }

    /** Equal spheres are known not to fit; small systems may hold a little more. */
    private void refuseTooMany() {
      double most = SATURATED[box.dimension() - 2];
      double asked = filled(IntStream.range(0, radius.length).toArray(), radius.length);
      if (equal() && radius.length > 100 && asked > most * (1 + 1 / Math.sqrt(radius.length))) {
        throw new IllegalArgumentException(
            WORDS.get(
                "saturated", Integer.toString(box.dimension()), fraction(most), fraction(asked)));
      }
    }

    /** The packing fraction of the first particles of some order. */
    private double filled(int[] order, int particles) {
      double ball = Ball.volume(box.dimension());
      double sum = 0;
      for (int i = 0; i < particles; i++) {
        sum += Math.pow(radius[order[i]], box.dimension());
      }
      for (int axis = 0; axis < box.dimension(); axis++) {
        sum /= box.length(axis);
      }
      return ball * sum;
    }

    private static String fraction(double value) {
      return String.format(Locale.ROOT, "%.4f", value);
    }
  }
}
