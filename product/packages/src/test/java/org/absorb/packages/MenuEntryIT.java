package org.absorb.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code share/add-to-menu}: the desktop's entry names this Absorb, and goes without a trace. */
class MenuEntryIT {

  private static final int ICONS = 8; // seven sizes and the drawing they are made of

  @TempDir private Path folder;

  private Path home;
  private Path data;

  private void addToMenu(String... words) throws Exception {
    ProcessBuilder process =
        new ProcessBuilder(
            Stream.concat(Stream.of(home + "/share/add-to-menu"), Stream.of(words)).toList());
    process.environment().put("XDG_DATA_HOME", data.toString());
    assertEquals(0, process.start().waitFor());
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void itIsAddedAndRemoved() throws Exception {
    data = folder.resolve("data");
    home = Package.LINUX_X86.unpack(Files.createDirectory(folder.resolve("50% of & \"mine\"")));
    addToMenu();
    String entry = Files.readString(data.resolve("applications/absorb.desktop"));
    Optional<String> exec = entry.lines().filter(line -> line.startsWith("Exec=")).findFirst();
    // in the entry a backslash is two: one undoes the other before the quotes are looked at
    String quoted = home.toString().replace("\"", "\\\\\"").replace("%", "%%");
    assertEquals(Optional.of("Exec=\"" + quoted + "/bin/absorb\" open"), exec);
    assertEquals(1 + ICONS, files());
    Path icons = data.resolve("icons/hicolor");
    for (int size : new int[] {16, 32, 48, 64, 128, 256, 512}) {
      Path icon = icons.resolve(size + "x" + size + "/apps/absorb.png");
      assertEquals(size, ImageIO.read(icon.toFile()).getWidth(), icon::toString);
    }
    assertTrue(Files.exists(icons.resolve("scalable/apps/absorb.svg")));
    addToMenu("--remove");
    assertEquals(0, files());
    assertFalse(Files.exists(data.resolve("applications/absorb.desktop")));
  }
}
