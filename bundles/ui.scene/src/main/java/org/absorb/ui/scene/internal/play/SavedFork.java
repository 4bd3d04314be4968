package org.absorb.ui.scene.internal.play;

import java.math.BigDecimal;
import java.util.List;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.value.Tree;
import org.absorb.store.Project;
import org.absorb.ui.scene.internal.Packings;

/** Makes an experiment of what a playground came to. */
final class SavedFork {

  private SavedFork() {}

  /**
   * Adds it to a project.
   *
   * @param document complete
   * @return its name
   */
  static String save(Project project, String of, Tree document, List<Fork> forks) {
    long seed = document.number("seed").map(BigDecimal::longValueExact).orElse(1L);
    String notes = Packings.WORDS.get("play.notes", of) + "\n" + ForkLog.text(forks);
    return project.edit(
        () -> {
          String name = free(project, Packings.WORDS.get("play.name", of));
          project.save(
              new Experiment(name, document.without("seed"), List.of(), 1, seed, notes.strip()));
          return name;
        });
  }

  private static String free(Project project, String wished) {
    List<String> taken = project.experiments();
    String name = wished;
    for (int i = 2; taken.contains(name); i++) {
      name = wished + " " + i;
    }
    return name;
  }
}
