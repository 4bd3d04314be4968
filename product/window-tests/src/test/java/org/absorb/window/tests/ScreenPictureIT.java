package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.absorb.window.probe.Box;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways that pictures go to the screen: GTK's own, and the one that every system has. */
@EnabledOnOs(OS.LINUX)
class ScreenPictureIT {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"true, 1", "true, 2", "false, 1", "false, 2"})
  void everyPixelIsDrawn(boolean cairo, int scale) {
    try (Screen screen = Screen.open(1024, 1024)) {
      Map<String, String> environment = new HashMap<>(Surroundings.basic(folder, screen));
      environment.put("GDK_SCALE", "" + scale);
      try (Program program = ToolsIT.tiny(screen, folder, environment, "-Dabsorb.cairo=" + cairo)) {
        Window window = new Window(screen, program);
        Box box = window.still("tiny.picture").box();
        assertEquals(TinyWindow.WIDE * scale, box.width());
        assertEquals(TinyWindow.HIGH * scale, box.height());
        window.holds("every pixel", () -> wrong(screen.image(box)) == 0);
        assertEquals(cairo ? "CairoPicture" : "ImagePicture", window.words("tiny.kind"));
        assertEquals(0, window.quit(), program::err);
      }
    }
  }

  private static int wrong(BufferedImage image) {
    int wrong = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        wrong += TinyWindow.colour(x, y) == (image.getRGB(x, y) & 0xFFFFFF) ? 0 : 1;
      }
    }
    return wrong;
  }
}
