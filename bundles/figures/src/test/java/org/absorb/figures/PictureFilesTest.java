package org.absorb.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFilesTest {

  private static final TreeMap<String, String> ORIGIN =
      new TreeMap<>(Map.of("runs", "0123456789abcdef"));

  private final BufferedImage picture = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);

  @Test
  void aPictureKeepsItsPixelsAndItsRun(@TempDir Path folder) throws IOException {
    picture.setRGB(3, 2, 0xE07B39);
    Path file = folder.resolve("packing.png");
    PictureFiles.write(file, picture, 1, "Packing", "step 7", ORIGIN);
    assertEquals(0xE07B39, ImageIO.read(file.toFile()).getRGB(3, 2) & 0xFFFFFF);
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertTrue(bytes.contains("runs\0" + "0123456789abcdef"));
    assertTrue(bytes.contains("Description\0step 7"));
  }

  @Test
  void whereNothingCanBeWrittenItSaysSo(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder").resolve("packing.png");
    assertThrows(
        UncheckedIOException.class,
        () -> PictureFiles.write(file, picture, 1, "Packing", "", ORIGIN));
  }
}
