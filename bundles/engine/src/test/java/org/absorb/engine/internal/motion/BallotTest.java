package org.absorb.engine.internal.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BallotTest {

  @Test
  void takesExactlyTheSmallestWordsTiesByKey() {
    long seed = 20260101;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      int count = 1 + random.nextInt(200);
      // few different words, so that there are ties, on both sides of the sign bit
      long[] words = random.longs(count).map(word -> word & 3L << 62 | word & 1).toArray();
      long[] keys = new long[count];
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        keys[i] = (long) (i * 7919 % count) << 32 | i;
        order.add(i);
      }
      order.sort(
          (a, b) ->
              words[a] != words[b]
                  ? Long.compareUnsigned(words[a], words[b])
                  : Long.compare(keys[a], keys[b]));
      Ballot ballot = new Ballot();
      ballot.add(words, keys, count);
      int size = 1 + random.nextInt(count);
      double[] selected = new double[count];
      ballot.cut(size).mark(words, keys, count, selected);
      for (int rank = 0; rank < count; rank++) {
        assertEquals(rank < size ? 1 : 0, selected[order.get(rank)], "round " + round);
      }
    }
  }
}
