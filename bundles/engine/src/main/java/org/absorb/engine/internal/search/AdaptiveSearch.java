package org.absorb.engine.internal.search;

/**
 * A list while it lasts some steps, cells while it would not; decided by how far particles really
 * move. Both find the same pairs.
 */
final class AdaptiveSearch implements Search {

  /** A list that serves fewer steps than this does not repay its building. */
  private static final int REPAID = 2;

  /** How many lists in a row must have been too short-lived. */
  private static final int PATIENCE = 3;

  private final ListSearch list;
  private final CellSearch cells;
  private final long listLimit;
  private boolean listing = true;
  private int wasted;

  /**
   * @param listLimit the packed square that no particle may move for a list to last
   */
  AdaptiveSearch(ListSearch list, CellSearch cells, long listLimit) {
    this.list = list;
    this.cells = cells;
    this.listLimit = listLimit;
  }

  @Override
  public void prepare() {
    if (listing && list.stale()) {
      wasted = list.age() < REPAID ? wasted + 1 : 0;
      if (wasted >= PATIENCE) {
        listing = false;
        list.drop();
      }
    } else if (!listing && cells.age() == REPAID && !cells.beyond(listLimit)) {
      listing = true;
      wasted = 0;
      cells.drop();
    }
    current().prepare();
  }

  @Override
  public void find(int member, PairList found) {
    current().find(member, found);
  }

  @Override
  public void moved(int member, int from, int to) {
    current().moved(member, from, to);
  }

  @Override
  public boolean sparse() {
    return current().sparse();
  }

  @Override
  public void moved(int member, int[] slots, int count) {
    current().moved(member, slots, count);
  }

  @Override
  public void settle() {
    current().settle();
  }

  private Search current() {
    return listing ? list : cells;
  }
}
