package org.absorb.runner.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Control;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.runner.Extend;
import org.absorb.runner.Points;
import org.absorb.runner.VerifyRun;
import org.absorb.runner.analyse.Runs;
import org.absorb.runner.frames.Export;
import org.absorb.runner.frames.ProjectSources;
import org.absorb.runner.frames.RunFrames;
import org.absorb.runner.frames.Selection;
import org.absorb.runner.result.Results;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.support.Said;
import org.absorb.runner.table.Arrangement;
import org.absorb.runner.table.Filter;
import org.absorb.runner.table.FilterException;
import org.absorb.runner.table.Parameters;
import org.absorb.runner.table.Sheet;
import org.absorb.runner.work.JobListener;
import org.absorb.runner.work.JobReport;
import org.absorb.runner.work.RunJob;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.exchange.ImportedRun;
import org.absorb.spi.exchange.Importer;
import org.absorb.spi.exchange.ImporterProvider;
import org.absorb.store.Imports;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of other tools: in the project, seen by analyses, and never taken for our own. */
class ImportingTest {

  private final Catalog catalog = Plugins.catalog();

  @TempDir Path temporary;
  private Project project;
  private Path folder;

  @BeforeEach
  void make() throws IOException {
    project = Project.create(temporary.resolve("p"));
    folder = Files.createDirectory(temporary.resolve("theirs"));
    // two spheres of radius 10 in a box of 100: phi = 2 (4 pi / 3) 10^3 / 10^6
    write(
        "info.json",
        "{\"N\": 2, \"phi\": 0.008377580409572782, \"mode\": \"SGD pairwise\", \"lr\": 0.1,"
            + " \"b_f\": 0.2, \"r\": 10.0}");
    write("stat_data.json", "{\"iter\": [0, 10, 20], \"f_a\": [1.0, 0.5, 0.0]}");
    zip("data_iter0.zip", "\n10 20 30\n40 50 60\n");
    zip("data_iter20.zip", ",x,y,z,extra\n0,-10,20,130,1\n1,40,50,60,1\n");
  }

  /** Trips over what it reads. */
  @Extension(id = "test.tripping")
  public static final class Tripping implements ImporterProvider<NoParameters> {
    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Importer create(NoParameters parameters) {
      return path -> List.of(List.<ImportedRun>of().get(3));
    }
  }

  @Test
  void anImporterThatTripsIsNamedWithTheFile() {
    Importing importing = new Importing(project, Plugins.and(new Tripping()));
    String message =
        assertThrows(
                BadInputException.class,
                () -> importing.from("test.tripping", Tree.EMPTY, folder, ""))
            .getMessage();
    assertTrue(message.startsWith("test.tripping: " + folder + " cannot be read: "), message);
    assertEquals(1, message.lines().count());
    assertEquals(0, project.runs().rows().size());
  }

  @Test
  void anImportIsOneJournal() throws IOException {
    importing().from("authors", Tree.EMPTY, folder, "");
    importing().from("authors", Tree.EMPTY, folder, "");
    try (var journals = Files.newDirectoryStream(project.journal(), "*.jsonl")) {
      assertEquals(1, java.util.stream.StreamSupport.stream(journals.spliterator(), false).count());
    }
  }

  @Test
  void aFolderOfTheAuthorsBecomesARun() {
    Imports.Import made = importing().from("authors", Tree.EMPTY, folder, "");
    assertEquals("theirs", made.name());
    RunId id = made.runs().get(0);
    RunRecord record = project.run(id).record().orElseThrow();
    assertTrue(record.isImported());
    assertEquals("authors", record.imported().text("kind").orElse(""));
    assertEquals(RunStatus.FINISHED, record.status());
    assertEquals(Optional.of(Outcome.ABSORBED), record.outcome());
    assertEquals(20, record.steps());
    Tree dynamics = record.specification().tree("dynamics");
    assertEquals("sgd.pairwise", dynamics.text("type").orElse(""));
    assertEquals(Optional.of(Value.of(0.1)), dynamics.get("learningRate"));
    assertEquals(Optional.of(Value.of(0.2)), dynamics.get("batchFraction"));

    RunRow row = project.runs().row(id).orElseThrow();
    assertEquals("theirs", row.experiment());
    assertEquals(RunStatus.FINISHED, row.status());

    RunData run = Runs.of(project, List.of("theirs"), catalog).get(0);
    assertEquals(id, run.id());
    assertArrayEquals(new double[] {1, 0.5, 0}, run.series().column("activity"));
    assertArrayEquals(new long[] {0, 10, 20}, run.series().step());
    assertEquals(List.of(0L, 20L), run.frames());
    Frame last = run.frame(20);
    assertArrayEquals(new double[] {5, 5, 5}, last.box(), 1e-12);
    assertArrayEquals(new double[] {0.5, 0.5}, last.radius());
    assertArrayEquals(new double[] {4.5, 2}, last.position()[0], 1e-12);
    assertArrayEquals(new int[] {-1, 0}, last.image()[0]);
    assertArrayEquals(new int[] {1, 0}, last.image()[2]);
    assertEquals("sgd.pairwise", run.specification().dynamics().type());
    assertEquals(StopWhen.ABSORBED, run.specification().protocol().stopWhen());
    double[] energy = new double[1];
    run.potential().energy(new double[] {0.5}, new double[] {1}, 1, energy);
    assertEquals(0.25, energy[0]);
    assertEquals(
        List.of(id), Runs.of(project, List.of(), catalog).stream().map(RunData::id).toList());
  }

  /** No experiment says what it is, so its record does. */
  @Test
  void isFoundByItsParametersAndResults() throws FilterException {
    importing().from("authors", Tree.EMPTY, folder, "");
    assertEquals(1, passing("phi < 0.01 and alpha = 0.1 and b_f = 0.2 and N = 2"));
    assertEquals(1, passing("scheme = sgd.pairwise and activity < 0.6"));
    assertEquals(0, passing("alpha > 0.1"));
    assertEquals(0, passing("activity > 0.6"));
  }

  private int passing(String filter) throws FilterException {
    Results results = new Results(project);
    Sheet.Known known = Said.measured(run -> Optional.of(results.read(run)));
    List<RunRow> rows = List.copyOf(project.runs().rows());
    Sheet sheet = new Sheet(rows, new Parameters(project, List.of(), catalog), known);
    Filter read = Filter.of(filter, sheet.names());
    return Arrangement.of(sheet, read, List.of(), false).rows().length;
  }

  @Test
  void importingAgainChangesNothingAndAnotherSourceOfTheNameIsRefused() throws IOException {
    Imports.Import made = importing().from("authors", Tree.EMPTY, folder, "");
    int lines = project.runs().rows().size();
    assertEquals(made, importing().from("authors", Tree.EMPTY, folder, ""));
    assertEquals(lines, project.runs().rows().size());
    write("stat_data.json", "{\"iter\": [0, 10], \"f_a\": [1.0, 0.5]}");
    refused("--name: theirs", Tree.EMPTY);
    assertEquals(1, importing().from("authors", Tree.EMPTY, folder, "again").runs().size());
    assertEquals(2, project.imports().all().size());
  }

  @Test
  void anImportedRunIsNotExtendedVerifiedOrComputed() {
    RunId id = importing().from("authors", Tree.EMPTY, folder, "").runs().get(0);
    String why =
        assertThrows(BadInputException.class, () -> new Extend(project).to(List.of(id), 100))
            .getMessage();
    assertTrue(why.contains("was imported") && why.contains(id.hex()), why);
    assertThrows(
        BadInputException.class,
        () -> new VerifyRun(project, catalog, Options.DEFAULT).verify(id, 100, Control.NONE));
  }

  @Test
  void whatWeExportComesBack() {
    Experiment experiment =
        Experiments.with(Experiments.active(30, 1), "protocol.frames", "{\"every\": 10}");
    project.save(experiment);
    var wanted = Points.of(project, List.of("e"), catalog).get(0).specification();
    RunFolder ours = project.run(RunId.of(wanted, 0));
    JobReport report =
        new RunJob(catalog, Options.DEFAULT).run(wanted, 0, ours, JobListener.NONE, Control.NONE);
    RunFrames frames = new RunFrames(ours, report.record().orElseThrow(), catalog);
    for (String format : List.of("xyz", "gsd")) {
      Path file = temporary.resolve("out." + format);
      new Export(catalog, format).write(new Selection(frames, "all"), file);
      RunId id = importing().from(format, Tree.EMPTY, file, format).runs().get(0);
      RunData back = Runs.of(project, List.of(format), catalog).get(0);
      assertEquals(frames.steps(), back.frames());
      double phi = back.specification().system().packingFraction();
      assertEquals(0.64, phi, format.equals("xyz") ? 1e-12 : 1e-6);
      for (int axis = 0; axis < 3; axis++) {
        assertArrayEquals(
            frames.frame(20).position()[axis],
            back.frame(20).position()[axis],
            format.equals("xyz") ? 1e-12 : 5e-6);
        assertArrayEquals(frames.frame(20).image()[axis], back.frame(20).image()[axis]);
      }
      // and a run of ours may start from it
      String initial = "{\"type\": \"initial.frame\", \"run\": \"" + id.hex() + "\"}";
      project.save(Experiments.with(experiment, "system.initial", initial));
      var next = Points.of(project, List.of("e"), catalog).get(0).specification();
      RunFolder begun = project.run(RunId.of(next, 0));
      assertEquals(
          JobReport.End.FINISHED,
          new RunJob(ProjectSources.around(begun, catalog), Options.DEFAULT)
              .run(next, 0, begun, JobListener.NONE, Control.NONE)
              .end());
    }
  }

  @Test
  void whatIsMissingOrWrongIsNamed() throws IOException {
    assertRefusedKind("KIND: lammps: must be one of authors, gsd, xyz");
    write("info.json", "{\"N\": 2}");
    refused("there is no packing fraction: it is looked for as phi", Tree.EMPTY);
    write("info.json", "{\"N\": 2, \"phi\": 0.5, \"r\": 10}");
    refused("the radius is 10.0", Tree.EMPTY);
    write("info.json", "[]");
    refused("must be a JSON object", Tree.EMPTY);
    write("info.json", "{\"N\": 3, \"phi\": 0.5}");
    refused("must hold 3 lines of 3 coordinates", Tree.EMPTY);
    write("info.json", "{\"N\": 2, \"phi\": 0.5}");
    write("stat_data.json", "{\"iter\": [0, 0], \"f_a\": [1, 1]}");
    refused("row 1: the step 0.0", Tree.EMPTY);
    write("stat_data.json", "{\"iter\": [0, 1]}");
    refused("there is no activity", Tree.EMPTY);
    Files.delete(folder.resolve("info.json"));
    refused("info.json: there is no such file", Tree.EMPTY);
    refused("is \"x\"", Tree.EMPTY.with("box", Value.of("x")));
    assertEquals(List.of(), project.imports().all());
  }

  private void assertRefusedKind(String naming) {
    String why =
        assertThrows(
                BadInputException.class, () -> importing().from("lammps", Tree.EMPTY, folder, ""))
            .getMessage();
    assertTrue(why.contains(naming), why);
  }

  private void refused(String naming, Tree settings) {
    String why =
        assertThrows(
                BadInputException.class, () -> importing().from("authors", settings, folder, ""))
            .getMessage();
    assertTrue(why.contains(naming), why);
  }

  private Importing importing() {
    return new Importing(project, catalog);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void zip(String name, String text) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("data.csv"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }
}
