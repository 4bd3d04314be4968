package org.absorb.engine.internal.motion;

import org.absorb.engine.internal.Setup;
import org.absorb.spi.scheme.Selection;

/** Makes the selection of a step from the ballots of all threads. */
public final class Selector {

  private final Selection selection;
  private final Ballot all = new Ballot();
  private final Ballot[] ballots;
  private Cut cut;

  public Selector(Setup setup, int members) {
    selection = setup.law().selection();
    ballots = new Ballot[members];
    for (int member = 0; member < members; member++) {
      ballots[member] = new Ballot();
    }
  }

  /** Where a thread puts its candidates. */
  public Ballot ballot(int member) {
    return ballots[member];
  }

  /** Decides, when all candidates are on the ballots. */
  public void choose() {
    all.clear();
    for (Ballot each : ballots) {
      all.add(each);
    }
    long size = selection.size(all.count());
    cut = size == 0 ? null : all.cut(size);
  }

  /** Where the selection of pairs ends; {@code null} if there is none. */
  public Cut ofPairs() {
    return selection != null && selection.of() == Selection.Of.PAIRS ? cut : null;
  }

  /** Where the selection of particles ends; {@code null} if there is none. */
  public Cut ofParticles() {
    return selection != null && selection.of() == Selection.Of.PARTICLES ? cut : null;
  }
}
