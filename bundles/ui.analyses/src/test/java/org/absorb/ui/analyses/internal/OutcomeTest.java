package org.absorb.ui.analyses.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Panel.Scale;
import org.absorb.model.figure.Role;
import org.absorb.store.figure.FigureFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeTest {

  @TempDir Path project;
  private Path file;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(project.resolve("analyses"));
    Files.createDirectories(project.resolve("figures"));
    file = project.resolve("analyses/mine.json");
  }

  private void write(String json) throws IOException {
    Files.writeString(file, json);
  }

  /** PNG and SVG of one figure are one figure; one whose value is gone is left out. */
  @Test
  void aResultComesWithItsFigures() throws IOException {
    Scale axis = new Scale("a", "a", "1", false);
    Curve curve = Curve.line("", new double[] {1, 2}, new double[] {3, 4}, Role.kind(0));
    Figure figure =
        new Figure(
            "mine",
            "",
            List.of(new Panel(axis, axis, List.of(curve), List.of())),
            "",
            new TreeMap<>());
    FigureFile.write(project.resolve("figures"), figure);
    write(
        """
        {"analysis": "fss", "runs": ["0123456789abcdef"],
         "values": [{"name": "phiC", "of": {}, "value": 0.64, "error": null, "unit": "1"}],
         "findings": [{"severity": "caution", "text": "t", "remedy": "r", "runs": []}],
         "proposals": [], "figures": ["figures/mine.png", "figures/mine.svg", "figures/gone.png"]}
        """);
    Outcome outcome = Outcome.read(file);
    assertEquals("fss", outcome.saved().orElseThrow().analysis());
    assertTrue(Double.isNaN(outcome.saved().get().values().get(0).error()));
    assertEquals(1, outcome.figures().size());
    assertEquals("mine", outcome.figures().get(0).name());
  }

  @Test
  void whatIsNotThereIsNoMistake() {
    assertEquals(Outcome.NONE, Outcome.read(file));
    assertEquals("", Outcome.stamp(file));
  }

  @Test
  void whatIsWrongIsOneSentence() throws IOException {
    write("{\"analysis\": \"fss\", \"findings\": [{\"severity\": \"fatal\"}]}");
    Outcome wrong = Outcome.read(file);
    assertTrue(wrong.saved().isEmpty());
    assertTrue(wrong.why().contains("mine.json") && !wrong.why().contains("\n"), wrong.why());
    String before = Outcome.stamp(file);
    write("not even JSON");
    assertNotEquals(before, Outcome.stamp(file));
    assertTrue(Outcome.read(file).why().contains("mine.json"));
  }
}
