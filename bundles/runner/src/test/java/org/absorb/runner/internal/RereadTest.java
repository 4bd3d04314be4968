package org.absorb.runner.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class RereadTest {

  private int read;

  @Test
  void isReadOnceAsLongAsSomebodyHoldsIt() {
    Reread<int[]> reread = new Reread<>(this::read);
    assertEquals(0, read, "nobody has asked");
    int[] held = reread.get();
    System.gc();
    assertSame(held, reread.get());
    assertEquals(1, read);
  }

  @Test
  void isLetGoAndReadAgain() {
    Reread<int[]> reread = new Reread<>(this::read);
    WeakReference<int[]> first = new WeakReference<>(reread.get());
    for (int i = 0; i < 100 && first.get() != null; i++) {
      System.gc();
    }
    assertSame(null, first.get(), "it is kept by nobody");
    assertArrayEquals(new int[] {1, 2, 3}, reread.get());
    assertEquals(2, read);
    assertNotNull(reread.get());
  }

  private int[] read() {
    read++;
    return new int[] {1, 2, 3};
  }
}
