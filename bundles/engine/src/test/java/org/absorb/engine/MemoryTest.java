package org.absorb.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrays that a simulation holds: under 200 bytes a particle. */
class MemoryTest {

  /** A little below a power of two, as a million is. */
  private static final int PARTICLES = 62_500;

  private static final double MOST = 200;

  @ParameterizedTest
  @CsvSource({
    "0.64, 0.02, 1", // a random start: most pairs
    "0.64, 0.02, 40", // a list
    "0.64, 0.5, 8", // cells
    "0.5, 0.1, 60", // cells at first, then a list
    "0.5, 0.1, 140", // then few move, and whole neighbourhoods are known
    "0.58, 0.05, 1200", // the same where more particles are near each other
  })
  void isUnderTwoHundredBytesAParticle(double packingFraction, double kick, long steps)
      throws IllegalAccessException {
    Model model = Fixtures.random(3, PARTICLES, packingFraction, Laws.PAIR.with(kick), 21);
    try (Simulation simulation = Simulation.start(model, Options.DEFAULT)) {
      simulation.advance(steps);
      double each = arrays(simulation) / (double) PARTICLES;
      assertTrue(each < MOST, each + " bytes a particle");
      assertTrue(each > 100, each + ": coordinates, sums and pairs alone take as much");
    }
  }

  /** The bytes of all arrays of numbers that are reached from an object through classes of ours. */
  private static long arrays(Object from) throws IllegalAccessException {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(from);
    long bytes = 0;
    while (!open.isEmpty()) {
      Object each = open.remove();
      if (!seen.add(each)) {
        continue;
      }
      Class<?> type = each.getClass();
      if (type.isArray() && type.getComponentType().isPrimitive()) {
        bytes += (long) Array.getLength(each) * size(type.getComponentType());
      } else if (each instanceof Object[] items) {
        for (Object item : items) {
          follow(item, open);
        }
      } else if (type.getName().startsWith("org.absorb.")) {
        for (Class<?> c = type; c != Object.class && c != Enum.class; c = c.getSuperclass()) {
          for (Field field : c.getDeclaredFields()) {
            if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
              field.setAccessible(true);
              follow(field.get(each), open);
            }
          }
        }
      }
    }
    return bytes;
  }

  private static void follow(Object next, Deque<Object> open) {
    if (next != null) {
      open.add(next);
    }
  }

  private static int size(Class<?> number) {
    if (number == long.class || number == double.class) {
      return Long.BYTES;
    }
    return number == int.class ? Integer.BYTES : 1;
  }
}
