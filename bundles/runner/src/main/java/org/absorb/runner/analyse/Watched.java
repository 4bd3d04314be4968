package org.absorb.runner.analyse;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Spliterator;

/**
 * A list that tells once somebody looks at more of it than its last element: whoever wants the last
 * only misses nothing of what is not in it. Unmodifiable.
 */
final class Watched<T> extends AbstractList<T> {

  private final List<T> list;
  private final Runnable looked;

  Watched(List<T> list, Runnable looked) {
    this.list = list;
    this.looked = looked;
  }

  @Override
  public T get(int index) {
    if (index != list.size() - 1) {
      looked.run();
    }
    return list.get(index);
  }

  @Override
  public int size() {
    return list.size();
  }

  @Override
  public Iterator<T> iterator() {
    looked.run();
    return list.iterator();
  }

  @Override
  public ListIterator<T> listIterator(int index) {
    looked.run();
    return list.listIterator(index);
  }

  @Override
  public Spliterator<T> spliterator() {
    looked.run();
    return list.spliterator();
  }
}
