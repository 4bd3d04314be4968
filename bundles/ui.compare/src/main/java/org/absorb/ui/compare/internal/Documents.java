package org.absorb.ui.compare.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.Project;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;

/** Makes comparisons as documents of a project. Reads and writes files. */
final class Documents {

  private static final int LONGEST = 80;

  private Documents() {}

  /** The one that compares these sides already, else a new one, kept with the project. */
  static Comparison of(OpenProject open, List<Side> sides) {
    Project project = open.files();
    List<Side> compared = sides.stream().distinct().limit(Comparison.MOST).toList();
    List<String> names = project.comparisons();
    for (String name : names) {
      try {
        Comparison known = project.comparison(name);
        if (known.sides().equals(compared)) {
          return known;
        }
      } catch (BadInputException e) {
        // damaged: its part says why
      }
    }
    Comparison made = new Comparison(free(name(open, compared), names), compared);
    project.save(made);
    return made;
  }

  /** "phi 0.640 against phi 0.620". */
  private static String name(OpenProject project, List<Side> sides) {
    ProjectState state = project.state();
    Set<String> experiments = sides.stream().map(Side::experiment).collect(Collectors.toSet());
    List<String> called =
        sides.stream()
            .map(
                side -> SideRuns.plain(SideRuns.name(side, project, state, experiments.size() > 1)))
            .toList();
    String others = String.join(", ", called.subList(1, called.size()));
    String name = Compares.WORDS.get("against", called.get(0), others);
    return name.length() > LONGEST
        ? Compares.WORDS.get("others", called.get(0), called.size() - 1)
        : name;
  }

  private static String free(String name, List<String> taken) {
    String free = name;
    for (int number = 2; taken.contains(free); number++) {
      free = name + " " + number;
    }
    return free;
  }
}
