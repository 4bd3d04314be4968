package org.absorb.runner.internal;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;

/**
 * What is read from files when it is asked for, and again when nobody has held it since: of ten
 * thousand runs in a list, what is not looked at goes when memory is cleared. One thread at a time.
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
