package org.absorb.store.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Role;
import org.absorb.model.parameter.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {

  private static final double[] X = {0.1, 2e-7, 3};
  private static final double[] Y = {1.0 / 3, Double.NaN, -4e12};

  @TempDir private Path folder;

  private static Figure figure() {
    Curve plain = Curve.of("$phi$ 0.64", X, Y, null, Role.ordered(1, 3));
    Curve errors = Curve.of("b", X, X, Y, Role.kind(2));
    Panel panel =
        new Panel(
            new Panel.Scale("step", "k", "1", true),
            new Panel.Scale("activity", "f_a", "1", false).named(List.of("none", "all")),
            List.of(plain, errors),
            List.of(new Panel.Mark(true, 0.57, 0.003, "phi_c", Role.NEUTRAL)));
    Panel small = new Panel(panel.y(), panel.y(), List.of(plain), List.of());
    TreeMap<String, String> origin = new TreeMap<>();
    origin.put("runs", "0123456789abcdef");
    return new Figure(
        "a-figure", "A \"title\"", List.of(panel.around(small)), "What is shown.", origin);
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    Figure read = FigureFile.read(FigureFile.write(folder, figure()));
    assertEquals(figure().title(), read.title());
    assertEquals(figure().caption(), read.caption());
    assertEquals(figure().origin(), read.origin());
    Panel panel = read.panels().get(0);
    assertEquals(figure().panels().get(0).x(), panel.x());
    assertEquals(figure().panels().get(0).marks(), panel.marks());
    Curve plain = panel.curves().get(0);
    assertArrayEquals(X, plain.x());
    assertArrayEquals(Y, plain.y()); // to the bit, gaps included
    assertNull(plain.yError());
    assertEquals(Role.ordered(1, 3), plain.role());
    assertArrayEquals(Y, panel.curves().get(1).yError());
    assertArrayEquals(Y, panel.inset().orElseThrow().curves().get(0).y());
    assertEquals(Optional.empty(), panel.inset().orElseThrow().inset());
  }

  @Test
  void bandsEndsAndLimitsAreKept() {
    Curve live = Curve.line("a", X, Y, Role.kind(0)).banded(X).going(true);
    Panel panel =
        new Panel(
            new Panel.Scale("step", "k", "1", true).within(1, 1e5),
            new Panel.Scale("activity", "f_a", "1", false),
            List.of(live),
            List.of());
    Figure figure = new Figure("live", "", List.of(panel), "", new TreeMap<>());
    Panel read = FigureFile.read(FigureFile.write(folder, figure)).panels().get(0);
    assertEquals(panel.x(), read.x());
    assertEquals(panel.y(), read.y());
    assertArrayEquals(X, read.curves().get(0).yBand());
    assertTrue(read.curves().get(0).going());
  }

  /** A file from before there were bands and limits. */
  @Test
  void anOlderFileIsRead() throws IOException {
    Path file = folder.resolve("old.json");
    Files.writeString(
        file,
        "{\"name\":\"old\",\"title\":\"\",\"panels\":[{\"x\":{\"label\":\"step\",\"symbol\":\"k\","
            + "\"unit\":\"1\",\"logarithmic\":true},\"y\":{\"label\":\"\",\"symbol\":\"\",\"unit\":\"1\","
            + "\"logarithmic\":false},\"curves\":[{\"label\":\"a\",\"x\":[1],\"y\":[2],\"role\":"
            + "{\"kind\":\"kind\",\"index\":0,\"of\":1},\"line\":true,\"markers\":true,\"open\":false}],"
            + "\"marks\":[]}],\"caption\":\"\",\"origin\":{}}");
    Panel read = FigureFile.read(file).panels().get(0);
    assertEquals(Optional.empty(), read.x().limits());
    assertNull(read.curves().get(0).yBand());
    assertTrue(read.curves().get(0).line());
  }

  @Test
  void aPictureIsFoundByItsName() {
    Path file = FigureFile.write(folder, figure());
    assertEquals(Optional.of(file), FigureFile.of(folder.resolve("a-figure.png")));
    assertEquals(Optional.empty(), FigureFile.of(folder.resolve("another.png")));
  }

  @Test
  void whatIsNoFigureIsRefusedByName() throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(file, "{\"name\": \"No Name\", \"panels\": []}");
    BadInputException e = assertThrows(BadInputException.class, () -> FigureFile.read(file));
    assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
  }
}
