package org.absorb.ui.experiments.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.value.Tree;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.potential.standard.internal.Linear;
import org.absorb.scheme.bro.internal.PairwiseBro;
import org.absorb.store.Project;
import org.absorb.system.standard.internal.EqualRadii;
import org.absorb.system.standard.internal.RandomStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFilesTest {

  @TempDir private Path folder;
  private Project project;
  private ExperimentFiles files;

  @BeforeEach
  void make() {
    project = Project.create(folder.resolve("p"));
    files = new ExperimentFiles(project);
  }

  @Test
  void aNewExperimentHasNothingWrong() {
    Survey survey =
        Survey.of(
            files.plain(),
            FixedCatalog.of(
                new PairwiseBro(),
                new Linear(),
                new RandomStart(),
                new EqualRadii(),
                new Activity(),
                new Energy()),
            point -> 1);
    assertEquals(List.of(), survey.problems());
    assertEquals(1, survey.cells().size());
  }

  @Test
  void namesAreNumberedWhereTheyAreTaken() {
    String first = files.add(files.plain());
    String second = files.add(files.plain());
    assertEquals(first + " 2", second);
    assertEquals(first + " 3", files.add(project.experiment(second)));
  }

  @Test
  void comparisonsFollowARenamedExperiment() throws IOException {
    String name = files.add(files.plain());
    Side other = Side.of("other", Tree.EMPTY);
    project.save(new Comparison("a", List.of(Side.of(name, Tree.EMPTY), other), "notes"));
    Files.writeString(project.comparisonFile("damaged"), "{");
    files.rename(name, "new");
    assertEquals(
        new Comparison("a", List.of(Side.of("new", Tree.EMPTY), other), "notes"),
        project.comparison("a"));
    assertEquals("{", Files.readString(project.comparisonFile("damaged")));
  }

  @Test
  void aRenamedExperimentIsTheSameUnderAnotherName() {
    String name = files.add(files.plain());
    var before = project.experiment(name);
    files.rename(name, "other");
    assertEquals(List.of("other"), project.experiments());
    assertEquals(before.named("other"), project.experiment("other"));
    files.add(files.plain());
    assertThrows(BadInputException.class, () -> files.rename("other", name));
    assertThrows(BadInputException.class, () -> files.rename("other", " "));
  }
}
