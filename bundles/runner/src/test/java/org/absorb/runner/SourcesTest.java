package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.engine.specification.Models;
import org.absorb.formats.Format;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.frames.RunFrames;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.RunJob;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts from files and from other runs: what they hold is part of a run, and is checked. */
class SourcesTest {

  private static final int N = 200;
  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void project() throws IOException {
    project = Project.create(temporary.resolve("p"));
    Files.createDirectories(project.folder().resolve("starts"));
  }

  @Test
  void aRunStartsWhereTheFileSays() throws IOException {
    for (Format format : Format.values()) {
      Frame start = frame(3, N, 1, format.ordinal());
      write(start, "starts/a." + format.ending());
      Specification wanted = planned(file("starts/a." + format.ending()));
      RunFolder folder = project.run(RunId.of(wanted, 0));
      RunRecord record = finish(wanted);
      Frame first = new RunFrames(folder, record, catalog).frame(0);
      for (int axis = 0; axis < 3; axis++) {
        for (int i = 0; i < N; i++) {
          double difference = first.position()[axis][i] - start.position()[axis][i];
          difference -= first.box()[axis] * Math.rint(difference / first.box()[axis]);
          assertEquals(0, difference, 2e-5);
        }
      }
      assertTrue(
          new VerifyRun(project, catalog, Options.DEFAULT)
              .verify(record.id(), 20, Control.NONE)
              .difference()
              .isEmpty());
    }
  }

  @Test
  void theContentIsPartOfTheIdentity() throws IOException {
    write(frame(3, N, 1, 1), "starts/a.xyz");
    Specification one = planned(file("starts/a.xyz"));
    assertTrue(one.tree().tree("system").tree("initial").text("sha256").orElse("").length() == 64);
    assertEquals(RunId.of(one, 0), RunId.of(planned(file("starts/a.xyz")), 0));
    write(frame(3, N, 1, 2), "starts/a.xyz");
    assertNotEquals(RunId.of(one, 0), RunId.of(planned(file("starts/a.xyz")), 0));
    assertTrue(failure(one).contains("starts/a.xyz: has changed"), failure(one));
    Files.delete(project.folder().resolve("starts/a.xyz"));
    assertTrue(failure(one).contains("starts/a.xyz: there is no such file"), failure(one));
  }

  @Test
  void whatIsNotThereIsSaidWhenItIsPlanned() {
    assertRefused(
        "system.initial: starts/none.xyz: there is no such file", file("starts/none.xyz"));
    assertRefused("system.initial: run.txt: there is no such file", file("run.txt"));
    assertRefused("system.initial: project.json: must end in", file("project.json"));
    assertRefused(
        "system.initial: 0123: there is no such run",
        "{\"type\": \"initial.frame\", \"run\": \"0123\"}");
  }

  @Test
  void aFileOfAnotherSystemIsRefused() throws IOException {
    write(frame(2, N, 1, 1), "starts/flat.xyz");
    write(frame(3, 10, 1, 1), "starts/few.xyz");
    write(frame(3, N, 1.1, 1), "starts/wide.xyz");
    Frame unequal = frame(3, N, 1, 1);
    unequal.radius()[0] = 0.6;
    unequal.radius()[1] = 0.4;
    write(unequal, "starts/unequal.xyz");
    Frame oblong = frame(3, N, 1, 1);
    oblong.box()[0] *= 2;
    write(oblong, "starts/oblong.xyz");
    Files.writeString(project.folder().resolve("starts/torn.gsd"), "no");
    refused("flat.xyz", "has 2 dimensions; system.dimension is 3");
    refused("few.xyz", "has 10 particles; system.particles is 200");
    refused("wide.xyz", "its box is");
    refused("oblong.xyz", "they differ in shape");
    refused("unequal.xyz", "particle 0 has the radius 0.6");
    refused("torn.gsd", "no GSD file");
    String frame = "{\"type\": \"initial.file\", \"path\": \"starts/few.xyz\", \"frame\": 3}";
    assertTrue(failure(planned(frame)).contains("there is no frame 3; the file has 1"));
    String rescaled =
        "{\"type\": \"initial.file\", \"path\": \"starts/wide.xyz\", \"rescale\": true}";
    finish(planned(rescaled));
  }

  @Test
  void radiiComeFromTheFileToo() throws IOException {
    Frame start = frame(3, N, 1, 1);
    Random random = new Random(3);
    double sum = 0;
    for (int i = 0; i < N; i++) {
      start.radius()[i] = 3 * (1 + random.nextDouble());
      sum += start.radius()[i];
    }
    write(start, "starts/sizes.csv");
    Experiment experiment =
        Experiments.with(
            experiment(file("starts/sizes.csv")),
            "system.radii",
            "{\"type\": \"radii.file\", \"path\": \"starts/sizes.csv\"}");
    project.save(experiment);
    Specification wanted = Points.of(project, List.of("e"), catalog).get(0).specification();
    Catalog reading = ProjectSources.in(project, catalog);
    double[] radius = Models.radii(wanted, 0, reading).toArray();
    for (int i = 0; i < N; i++) {
      assertEquals(start.radius()[i] * N / (2 * sum), radius[i], 1e-12);
    }
    assertTrue(failure(wanted).contains("its box is"), failure(wanted));
  }

  @Test
  void aRunStartsFromAnotherOnesLastState() throws IOException {
    RunRecord first = finish(planned("{\"type\": \"initial.random\"}"));
    RunFolder folder = project.run(first.id());
    Frame last = new RunFrames(folder, first, catalog).last();
    try (Journal journal = Journal.open(project.journal())) {
      journal.write(RunRow.queued(first.id(), "e", Tree.EMPTY, 0));
    }
    String initial =
        "{\"type\": \"initial.frame\", \"run\": \"" + first.id().hex().substring(0, 9) + "\"}";
    Specification wanted = planned(initial);
    assertEquals(
        first.id().hex(), wanted.tree().tree("system").tree("initial").text("run").orElse(""));
    RunRecord second = finish(wanted);
    Frame start = new RunFrames(project.run(second.id()), second, catalog).frame(0);
    for (int axis = 0; axis < 3; axis++) {
      assertArrayEquals(last.position()[axis], start.position()[axis], 1e-6);
    }
    assertEquals(RunId.of(wanted, 0), RunId.of(planned(initial), 0));
    String other = initial.replace("}", ", \"step\": 10}");
    assertNotEquals(RunId.of(wanted, 0), RunId.of(planned(other), 0));
    assertRefused("kept no frame of step 7", initial.replace("}", ", \"step\": 7}"));
    folder.delete();
    run(wanted.with(wanted.protocol().upTo(40))); // goes on from its own last state
    project.run(second.id()).delete();
    assertEquals(
        second.stateHash(),
        finish(wanted).stateHash(),
        "the frame is kept, though its run is gone");
    project.run(second.id()).delete();
    Path kept =
        project
            .folder()
            .resolve("starts")
            .resolve(
                wanted.tree().tree("system").tree("initial").text("sha256").orElse("") + ".npz");
    Files.delete(kept);
    assertTrue(failure(wanted).contains("there is no such run"), failure(wanted));
  }

  private static String file(String path) {
    return "{\"type\": \"initial.file\", \"path\": \"" + path + "\"}";
  }

  private void refused(String name, String naming) {
    String why = failure(planned(file("starts/" + name)));
    assertTrue(why.contains(naming) && why.contains(name), why);
  }

  private void assertRefused(String naming, String initial) {
    String why = assertThrows(BadInputException.class, () -> planned(initial)).getMessage();
    assertTrue(why.contains(naming), why);
  }

  private static Experiment experiment(String initial) {
    Experiment experiment = Experiments.active(20, 1);
    experiment = Experiments.with(experiment, "protocol.frames", "{\"every\": 10}");
    return Experiments.with(experiment, "system.initial", initial);
  }

  private Specification planned(String initial) {
    project.save(experiment(initial));
    return Points.of(project, List.of("e"), catalog).get(0).specification();
  }

  private JobReport run(Specification wanted) {
    RunFolder folder = project.run(RunId.of(wanted, 0));
    return new RunJob(ProjectSources.around(folder, catalog), Options.DEFAULT)
        .run(wanted, 0, folder, JobListener.NONE, Control.NONE);
  }

  private RunRecord finish(Specification wanted) {
    JobReport report = run(wanted);
    assertEquals(JobReport.End.FINISHED, report.end(), report.message());
    return report.record().orElseThrow();
  }

  private String failure(Specification wanted) {
    JobReport report = run(wanted);
    assertEquals(JobReport.End.FAILED, report.end());
    return report.message();
  }

  /** Particles anywhere in this experiment's box, stretched. */
  private Frame frame(int dimension, int particles, double stretch, long seed) {
    double length =
        Models.box(planned("{\"type\": \"initial.random\"}"), 0, catalog).length(0) * stretch;
    Random random = new Random(seed);
    double[] box = new double[dimension];
    double[][] position = new double[dimension][particles];
    for (int axis = 0; axis < dimension; axis++) {
      box[axis] = length;
      position[axis] = random.doubles(particles, 0, length).toArray();
    }
    double[] radius = new double[particles];
    java.util.Arrays.fill(radius, 0.5);
    return new Frame(0, box, radius, position, new int[dimension][particles]);
  }

  private void write(Frame frame, String path) throws IOException {
    Frames one =
        new Frames() {
          @Override
          public List<Long> steps() {
            return List.of(0L);
          }

          @Override
          public Frame frame(long step) {
            return frame;
          }
        };
    Path file = project.folder().resolve(path);
    Files.deleteIfExists(file);
    Format.of(file).orElseThrow().write(one, file);
  }
}
