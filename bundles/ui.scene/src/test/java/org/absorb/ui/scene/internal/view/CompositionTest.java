package org.absorb.ui.scene.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.absorb.model.run.Frame;
import org.absorb.scene.Camera;
import org.absorb.scene.Ring;
import org.absorb.scene.packing.ColourBy;
import org.absorb.scene.packing.Legend;
import org.absorb.scene.packing.Packing;
import org.junit.jupiter.api.Test;

/** A view in colours, with its legend in words. */
class CompositionTest {

  private static Packing packing(int dimension) {
    double[] box = new double[dimension];
    double[][] position = new double[dimension][3];
    for (int axis = 0; axis < dimension; axis++) {
      box[axis] = 10;
      position[axis] = new double[] {1, 1, 5};
    }
    position[0][1] = 1.5;
    return Packing.of(
        new Frame(40, box, new double[] {.5, .5, .5}, position, new int[dimension][3]));
  }

  private static View view(Settings settings, OptionalInt picked) {
    return new View(packing(3), Optional.empty(), settings, picked);
  }

  private static Composition of(View view) {
    return Composition.of(view, SceneTheme.LIGHT);
  }

  @Test
  void theLegendSaysWhatTheColoursMean() {
    Overlay activity = of(view(Settings.STANDARD, OptionalInt.empty())).overlay();
    assertEquals(List.of("active, 2", "inactive, 1"), activity.names());
    assertEquals(List.of("x", "y", "z"), activity.axes());
    Settings contacts = Settings.STANDARD.by(ColourBy.CONTACTS);
    assertEquals("contacts", of(view(contacts, OptionalInt.empty())).overlay().title());
    Settings species = Settings.STANDARD.by(ColourBy.SPECIES);
    assertEquals(List.of("R = 0.5 D, 3"), of(view(species, OptionalInt.empty())).overlay().names());
    View moved =
        new View(
            packing(3),
            Optional.of(packing(3).frame()),
            Settings.STANDARD.by(ColourBy.DISPLACEMENT),
            OptionalInt.empty());
    assertEquals("displacement since step 40 [D]", of(moved).overlay().title());
  }

  @Test
  void whatCannotBeToldIsActivity() {
    Settings displacement = Settings.STANDARD.by(ColourBy.DISPLACEMENT);
    Overlay overlay = of(view(displacement, OptionalInt.empty())).overlay();
    assertTrue(overlay.legend() instanceof Legend.Classes);
  }

  @Test
  void thePickedHasARingAndItsNeighboursDashedOnes() {
    assertEquals(
        List.of(new Ring(1, true), new Ring(0, false)),
        of(view(Settings.STANDARD, OptionalInt.of(0))).scene().rings());
    assertEquals(
        List.of(new Ring(0, false)),
        of(view(Settings.STANDARD.neighbours(false), OptionalInt.of(0))).scene().rings());
    assertEquals(List.of(), of(view(Settings.STANDARD, OptionalInt.of(99))).scene().rings());
  }

  @Test
  void moreAxesAreSeenThreeAtATime() {
    assertEquals(4, Settings.choices(4).size());
    assertEquals(10, Settings.choices(5).size());
    View four =
        new View(packing(4), Optional.empty(), Settings.STANDARD.axes(3), OptionalInt.empty());
    assertEquals(List.of("x2", "x3", "x4"), of(four).overlay().axes());
    View flat =
        new View(packing(2), Optional.empty(), Settings.STANDARD.axes(3), OptionalInt.empty());
    assertEquals(List.of("x", "y"), of(flat).overlay().axes());
    assertTrue(of(flat).scene().spheres().flat());
  }

  @Test
  void aSliceOfAnAxisThatIsNotThereIsNone() {
    Settings last = Settings.STANDARD.slice(OptionalInt.of(4)).at(0);
    assertTrue(of(view(last, OptionalInt.empty())).scene().spheres().shown()[2]);
    Settings first = Settings.STANDARD.slice(OptionalInt.of(0)).at(0.2);
    boolean[] shown = of(view(first, OptionalInt.empty())).scene().spheres().shown();
    assertTrue(shown[0] && shown[1] && !shown[2]);
  }

  @Test
  void theOverlayStandsInItsCorners() {
    BufferedImage picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
    Overlay overlay = of(view(Settings.STANDARD, OptionalInt.empty())).overlay();
    overlay.draw(picture, 1, SceneTheme.LIGHT, Camera.HOME);
    assertTrue(drawn(picture, 400, 330, 600, 400) > 200, "the legend");
    assertTrue(drawn(picture, 0, 300, 120, 400) > 20, "the axes");
    assertEquals(0, drawn(picture, 150, 0, 400, 400));
  }

  @Test
  void whereItIsNarrowTheAxesStandOnTop() {
    BufferedImage picture = new BufferedImage(180, 300, BufferedImage.TYPE_INT_RGB);
    Overlay overlay = of(view(Settings.STANDARD, OptionalInt.empty())).overlay();
    overlay.draw(picture, 1, SceneTheme.LIGHT, Camera.HOME);
    assertEquals(0, drawn(picture, 0, 260, 50, 300), "beside the legend");
    assertTrue(drawn(picture, 0, 0, 120, 110) > 20, "the axes");
    assertTrue(drawn(picture, 60, 255, 180, 300) > 200, "the legend");
  }

  private static int drawn(BufferedImage picture, int left, int top, int right, int bottom) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        count += (picture.getRGB(x, y) & 0xFFFFFF) == 0 ? 0 : 1;
      }
    }
    return count;
  }
}
