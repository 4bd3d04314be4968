package org.absorb.runner.internal;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

/**
 * What is read from files when it is asked for, and read again when it is asked for after nobody
 * held it any more: of ten thousand runs that lie in a list, no more is in memory than is looked
 * at. One thread at a time.
 */
public final class Reread<T> {

  private final Supplier<T> reader;
  private WeakReference<T> kept = new WeakReference<>(null);

  /**
   * @param reader gives never {@code null}, and the same as long as the files are the same
   */
  public Reread(Supplier<T> reader) {
    this.reader = reader;
  }

  public T get() {
    T there = kept.get();
    if (there == null) {
      there = reader.get();
      kept = new WeakReference<>(there);
    }
    return there;
  }
}
