package org.absorb.ui.scaling.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.absorb.analysis.fss.internal.ScalingService;
import org.absorb.model.parameter.BadInputException;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

  private static final FiniteSizeScaling SCALING = new ScalingService();

  @TempDir Path folder;

  @Test
  void aFileOfCurves() throws IOException {
    Path file = folder.resolve("curves.csv");
    Files.writeString(file, "L,rho,a,da\n8,0.6,1,0.1\n8,0.7,2,0.1\n4,0.6,2,0.1\n4,0.7,3,0.1\n");
    Item item = Reading.of(file, SCALING, OptionalInt.empty());
    assertEquals("curves.csv", item.name());
    assertEquals(2, item.subject().sizes());
    assertTrue(item.subject().classes().isEmpty(), "no classes without a dimension");
    assertTrue(item.document().isEmpty());
    Item plane = Reading.of(file, SCALING, OptionalInt.of(2));
    assertEquals(item.key(), plane.key());
    assertEquals(0.799, plane.subject().classes().get(0).nu());
    assertEquals(1, Reading.of(file, SCALING, OptionalInt.of(4)).subject().classes().size());
  }

  @Test
  void aFileThatIsNone() throws IOException {
    Path file = folder.resolve("other.csv");
    Files.writeString(file, "a,b\n1,2\n");
    BadInputException wrong =
        assertThrows(BadInputException.class, () -> Reading.of(file, SCALING, OptionalInt.empty()));
    assertTrue(wrong.getMessage().contains("other.csv, line 1"), wrong.getMessage());
    assertThrows(
        BadInputException.class,
        () -> Reading.of(folder.resolve("gone.csv"), SCALING, OptionalInt.empty()));
  }
}
