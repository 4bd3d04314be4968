package org.absorb.cli.internal.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {

  /** SHA-256 of "abc" and of nothing, from the standard. */
  private static final String LIST =
      """
      ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ./bin/two words
      e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  conf/empty
      """;

  @TempDir private Path folder;
  private Path list;

  @BeforeEach
  void write() throws IOException {
    list = Files.writeString(folder.resolve("list"), LIST);
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("conf"));
    Files.writeString(folder.resolve("bin/two words"), "abc");
    Files.createFile(folder.resolve("conf/empty"));
  }

  @Test
  void whatIsWholeIsNotDamaged() throws IOException {
    Inventory inventory = Inventory.read(list);
    assertEquals(2, inventory.size());
    assertEquals(List.of(), inventory.damaged(folder));
  }

  @Test
  void whatIsMissingOrChangedIsNamed() throws IOException {
    Files.delete(folder.resolve("conf/empty"));
    assertEquals(List.of("conf/empty"), Inventory.read(list).damaged(folder));
    Files.writeString(folder.resolve("bin/two words"), "abd");
    assertEquals(List.of("bin/two words", "conf/empty"), Inventory.read(list).damaged(folder));
  }

  @Test
  void aLineThatIsNoSumIsRefused() throws IOException {
    Files.writeString(list, "ba7816bf\n");
    assertThrows(IOException.class, () -> Inventory.read(list));
  }
}
