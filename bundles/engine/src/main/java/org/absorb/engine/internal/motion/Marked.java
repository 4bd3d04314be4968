package org.absorb.engine.internal.motion;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The marked ones among a thread's slots, as a list. One a thread. */
public final class Marked {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int CHUNK = 512;

  public int[] slots = new int[CHUNK];
  public int count;

  /**
   * Lists the marked slots of a range and clears their marks.
   *
   * @param marks 0 or 1 for each slot, and 8 more that are 0
   */
  public void take(byte[] marks, int from, int to) {
    count = 0;
    for (int start = from; start < to; start += CHUNK) {
      if (slots.length < count + CHUNK) {
        slots = Arrays.copyOf(slots, count + count / 4 + CHUNK);
      }
      count = list(marks, start, Math.min(to, start + CHUNK), slots, count);
    }
  }

  /** How many slots are marked; of marks as for {@link #take}. */
  public static long count(byte[] marks) {
    long count = 0;
    for (int i = 0; i + 8 <= marks.length; i += 8) {
      count += Long.bitCount((long) EIGHT.get(marks, i));
    }
    return count;
  }

  private static int list(byte[] marks, int from, int to, int[] slots, int count) {
    for (int i = from; i < to; i += 8) {
      long word = (long) EIGHT.get(marks, i);
      if (word != 0) {
        for (int k = 0; k < 8; k++) {
          slots[count] = i + k;
          count += (int) (word >>> 8 * k) & 1;
        }
        EIGHT.set(marks, i, 0L);
      }
    }
    return count;
  }
}
