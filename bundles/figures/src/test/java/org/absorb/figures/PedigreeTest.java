package org.absorb.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.absorb.model.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PedigreeTest {

  @TempDir Path folder;

  private static Figure figure() {
    Figure sample = Samples.transition();
    return new Figure(
        sample.name(),
        sample.title(),
        sample.panels(),
        "what φ_c is", // no Latin-1: a chunk of another kind
        new TreeMap<>(
            Map.of(
                "runs", "0123456789abcdef fedcba9876543210",
                "experiments", "Messung über φ, other <one> & \"more\"",
                "analysis", "transition 1")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"PNG", "SVG"})
  void aFigureRemembersItsRuns(Format format) {
    Path file = new FigureFiles().write(figure(), folder, format);
    Pedigree pedigree = Pedigree.of(file).orElseThrow();
    assertEquals(List.of("0123456789abcdef", "fedcba9876543210"), pedigree.runs());
    assertEquals(List.of("Messung über φ", "other <one> & \"more\""), pedigree.experiments());
    assertEquals("transition 1", pedigree.origin().get("analysis"));
  }

  @Test
  void aPictureOfAPackingToo() {
    Path file = folder.resolve("packing.png");
    PictureFiles.write(
        file,
        new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB),
        1,
        "title",
        "",
        new TreeMap<>(Map.of("runs", "0123456789abcdef", "experiments", "one")));
    assertEquals(List.of("0123456789abcdef"), Pedigree.of(file).orElseThrow().runs());
  }

  /** With many runs the file has their digest: which experiment they are of is still there. */
  @Test
  void aDigestIsNoRun() {
    Figure sample = figure();
    TreeMap<String, String> origin = new TreeMap<>(sample.origin());
    origin.put("runs", "412 runs, SHA-256 of their ids " + "ab".repeat(32));
    Figure many = new Figure("many", "", sample.panels(), "", origin);
    Pedigree pedigree =
        Pedigree.of(new FigureFiles().write(many, folder, Format.PNG)).orElseThrow();
    assertEquals(List.of(), pedigree.runs());
    assertEquals(2, pedigree.experiments().size());
  }

  @Test
  void whatIsNotOursSaysNothing() throws IOException {
    Path picture = folder.resolve("other.png");
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    assertTrue(Pedigree.of(picture).isEmpty());
    Path drawing = folder.resolve("other.svg");
    Files.writeString(drawing, "<svg xmlns='http://www.w3.org/2000/svg'><g/></svg>");
    assertTrue(Pedigree.of(drawing).isEmpty());
    Path text = folder.resolve("text.svg");
    Files.writeString(text, "no drawing at all");
    assertTrue(Pedigree.of(text).isEmpty());
    Path nothing = folder.resolve("empty.png");
    Files.write(nothing, new byte[0]);
    assertTrue(Pedigree.of(nothing).isEmpty());
  }

  /** Cut anywhere, a file says what it still can and breaks nothing. */
  @Test
  void aDamagedFileBreaksNothing() throws IOException {
    byte[] whole = new FigureFiles().bytes(figure(), Format.PNG, new FigureSize(80, 60), 96);
    Path file = folder.resolve("cut.png");
    boolean said = false;
    for (int length = 0; length < Math.min(whole.length, 900); length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      said |= Pedigree.of(file).isPresent();
    }
    assertTrue(said, "the texts come before the pixels");
    whole[8] = (byte) 0xff; // a length below 0
    Files.write(file, whole);
    assertFalse(Pedigree.of(file).isPresent());
  }
}
