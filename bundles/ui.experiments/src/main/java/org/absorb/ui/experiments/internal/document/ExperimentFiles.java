package org.absorb.ui.experiments.internal.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Atomic;
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

  /** A name like the one given that no experiment has. */
  public String free(String wished) {
    List<String> taken = project.experiments();
    String base = wished.replaceFirst(" \\d{1,3}$", "");
    String name = wished;
    for (int i = 2; taken.contains(name); i++) {
      name = base + " " + i;
    }
    return name;
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
          String name = free(experiment.name());
          project.save(experiment.named(name));
          return name;
        });
  }

  /**
   * Gives an experiment another name.
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
          remove(from);
          return null;
        });
  }

  /** Deletes an experiment; its runs stay. What {@link #restore} needs. */
  public String delete(String name) {
    return project.edit(
        () -> {
          try {
            String content = Files.readString(project.experimentFile(name));
            remove(name);
            return content;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void remove(String name) {
    try {
      Files.delete(project.experimentFile(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings back what was deleted, the very same text. */
  public void restore(String name, String content) {
    project.edit(
        () -> {
          Path file = project.experimentFile(name);
          if (Files.exists(file)) {
            throw new BadInputException(WORDS.get("taken", name));
          }
          Atomic.write(file, content);
          return null;
        });
  }
}
