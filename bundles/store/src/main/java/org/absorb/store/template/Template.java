package org.absorb.store.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.ExperimentReader;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Problems;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Json;
import org.absorb.store.PlannedAnalysis;
import org.absorb.store.Project;

/**
 * What a new project begins with.
 *
 * @param name what {@code --template} names it by
 * @param label one line
 * @param experiments in the order they are to be read
 * @param document all that is written in it
 */
public record Template(String name, String label, List<Experiment> experiments, Tree document) {

  /** What {@code absorb new} takes. */
  public static final String USUAL = "example";

  private static final Messages WORDS = Messages.of(Template.class);

  public Template {
    experiments = List.copyOf(experiments);
  }

  /** The names of all, in the order they are shown. */
  public static List<String> names() {
    return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * The template of a name.
   *
   * @throws BadInputException if there is none
   */
  public static Template of(String name) {
    if (!names().contains(name)) {
      throw new BadInputException(
          WORDS.get("template.none", name, names().stream().collect(Collectors.joining(", "))));
    }
    Tree tree = Json.parse(text(name + ".json"), name);
    List<Experiment> experiments = new ArrayList<>();
    Problems problems = new Problems();
    for (Value document : ((Value.Items) tree.get("experiments").orElseThrow()).values()) {
      experiments.add(ExperimentReader.read((Tree) document, name, problems));
    }
    problems.raise();
    return new Template(name, tree.text("label").orElse(""), experiments, tree);
  }

  private static String text(String file) {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a project.
   *
   * @throws BadInputException if the folder holds anything
   */
  public Project make(Path folder) {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new BadInputException(WORDS.get("new.occupied", folder));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Project project = Project.create(folder);
    project.plan(PlannedAnalysis.all(document));
    experiments.forEach(project::save);
    return project;
  }
}
