package org.absorb.ui.experiments.internal.editor;

import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.ui.experiments.internal.document.Difference;
import org.absorb.ui.experiments.internal.document.Draft;

/** What to do about a file that was changed elsewhere while it was edited here. */
final class Conflict {

  private static final Messages WORDS = Messages.of(Conflict.class);

  private final Session session;
  private final View view;
  private Tree theirs;

  Conflict(Session session, View view) {
    this.session = session;
    this.view = view;
  }

  /** Whether the user is asked which to keep. */
  boolean asks() {
    return theirs != null;
  }

  /** The file was read anew: taken over, unless something would be lost by that. */
  void compare(Tree disk, boolean dirty) {
    if (!session.document().changedElsewhere(disk)) {
      return;
    }
    if (dirty) {
      ask(disk);
    } else {
      session.take(WORDS.get("taken"), disk);
    }
  }

  /** Asks which to keep, unless both say the same. */
  void ask(Tree disk) {
    theirs = disk;
    List<Difference> differences =
        Difference.of(
            session.document().draft().document(),
            Draft.of(disk, session.document().name()).document());
    if (differences.isEmpty()) {
      keepMine();
    } else {
      view.conflict().show(differences);
      session.changed();
    }
  }

  void keepMine() {
    session.document().keep(theirs);
    settled();
    session.changed();
  }

  void takeTheirs() {
    Tree taken = theirs;
    settled();
    session.take(WORDS.get("taken"), taken);
  }

  private void settled() {
    theirs = null;
    view.conflict().show(List.of());
  }
}
