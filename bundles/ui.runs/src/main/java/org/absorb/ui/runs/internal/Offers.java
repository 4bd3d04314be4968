package org.absorb.ui.runs.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Notice;

/**
 * Says once of each project that is opened what was left of it, and offers to go on. One thread.
 */
final class Offers {

  private final Workbench workbench;
  private final Actions actions;
  private final Set<OpenProject> known = new HashSet<>();

  Offers(Workbench workbench) {
    this.workbench = workbench;
    this.actions = new Actions(workbench);
  }

  /** As a project is found when its folder was read. */
  void look(OpenProject project, Optional<LeftWork> left) {
    if (known.add(project)) {
      left.ifPresent(this::offer);
    }
  }

  /** The projects that are open now: one that is opened again is looked at again. */
  void retain(Collection<OpenProject> open) {
    known.retainAll(open);
  }

  private void offer(LeftWork left) {
    int runs = left.runs();
    workbench
        .notices()
        .add(
            Notice.of(
                    Notice.Severity.CAUTION,
                    Runs.WORDS.get("left", left.project().name(), runs, Numbers.count(runs)))
                .with(label(runs), () -> actions.goOn(left)));
  }

  /** What the way on is called. */
  static String label(int runs) {
    return Runs.WORDS.get("left.on", runs, Numbers.count(runs));
  }
}
