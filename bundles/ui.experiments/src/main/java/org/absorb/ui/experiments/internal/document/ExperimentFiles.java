package org.absorb.ui.experiments.internal.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.FileNames;
import org.absorb.store.Project;

/** What is done with experiments as files. In a task. */
public final class ExperimentFiles {

  private static final Messages WORDS = Messages.of(ExperimentFiles.class);

  private final Project project;

  public ExperimentFiles(Project project) {
    this.project = project;
  }

  /** What is written in the file of an experiment, right or wrong; empty if there is none. */
  public Optional<String> text(String name) {
    try {
      return Optional.of(Files.readString(project.experimentFile(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a new experiment is: pairwise BRO, small enough to be computed in a minute. */
  public Experiment plain() {
    Tree base =
        Tree.EMPTY
            .with(
                "system",
                Tree.EMPTY
                    .with("particles", Value.of(1000))
                    .with("packingFraction", Value.of(0.55)))
            .with("dynamics", Component.of("bro.pairwise").tree().with("kickSize", Value.of(0.1)))
            .with("protocol", Tree.EMPTY.with("steps", Value.of(10_000)));
    return new Experiment(WORDS.get("new"), base, List.of(), 1, 1, "");
  }

  /** Adds an experiment under a name that is free; the name it got. */
  public String add(Experiment experiment) {
    return project.edit(
        () -> {
          String name = FreeName.like(experiment.name(), project.experiments());
          project.save(experiment.named(name));
          return name;
        });
  }

  /**
   * Gives an experiment another name; comparisons that name it follow.
   *
   * @throws BadInputException if the name is taken
   */
  public void rename(String from, String to) {
    project.edit(
        () -> {
          if (to.isBlank()) {
            throw new BadInputException(WORDS.get("nameless"));
          }
          if (project.experiments().contains(to)) {
            throw new BadInputException(WORDS.get("taken", to));
          }
          project.save(project.experiment(from).named(to));
          compared(from, to);
          remove(from);
          return null;
        });
  }

  private void compared(String from, String to) {
    for (String name : project.comparisons()) {
      try {
        Comparison before = project.comparison(name);
        Comparison after = before.renamed(from, to);
        if (!after.equals(before)) {
          project.save(after);
        }
      } catch (BadInputException e) {
        // damaged: its part says why
      }
    }
  }

  private void remove(String name) {
    try {
      Files.delete(project.experimentFile(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of an experiment. */
  public Path file(String name) {
    return project.experimentFile(name);
  }

  /** The name of an experiment by its file. */
  public String name(Path file) {
    return FileNames.name(file.getFileName().toString().replaceFirst("\\.json$", ""));
  }
}
