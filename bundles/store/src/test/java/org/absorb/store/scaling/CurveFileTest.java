package org.absorb.store.scaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.scaling.ScalingData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveFileTest {

  @TempDir Path folder;

  @Test
  void anyOrderOfColumnsAndRows() throws IOException {
    ScalingData data =
        read("\ufeffnote,da,a,rho,L\n# a comment\nx,0.1,1,0.6,8\n\ny,,nan,0.5,8\n,0.2,3,0.5,4\n");
    assertEquals(2, data.curves().size());
    assertEquals(4, data.curves().get(0).size());
    assertArrayEquals(new double[] {0.5, 0.6}, data.curves().get(1).rho());
    assertTrue(Double.isNaN(data.curves().get(1).value()[0]));
    assertEquals(2, data.usable(false).points());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "L,rho,a\\n1,2,3; line 1: must name a column da (of L, rho, a, da), is \"L,rho,a\"",
        "L,rho,a,da\\n1,2,3,4\\n0,2,3,4; line 3, column L: must be a number above 0, is \"0\"",
        "L,rho,a,da\\n1,x,3,4; line 2, column rho: must be a number, is \"x\"",
        "L,rho,a,da\\n1,nan,3,4; line 2, column rho: must be a number, is \"nan\"",
        "L,rho,a,da\\n1,2,Infinity,4; line 2, column a: must be a number, or nan where nothing was measured, is \"Infinity\"",
        "L,rho,a,da\\n1,2,3,-4; line 2, column da: must be a number of at least 0, or nan where it is not known, is \"-4\"",
        "L,rho,a,da\\n1,2,3,4\\n1,2,5,4; line 3, column rho: the point L = 1.0, rho = 2.0 was given in line 2 already"
      })
  void aWrongFieldIsNamed(String text, String complaint) {
    BadInputException e =
        assertThrows(BadInputException.class, () -> read(text.replace("\\n", "\n")));
    assertEquals(folder.resolve("curves.csv") + ", " + complaint, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"''; the file is empty", "L,rho,a,da; no rows below", "L,\"rho\\n; no CSV"})
  void aWrongFileIsNamed(String text, String complaint) {
    BadInputException e =
        assertThrows(BadInputException.class, () -> read(text.replace("\\n", "\n")));
    assertTrue(e.getMessage().startsWith(folder.resolve("curves.csv").toString()), e.getMessage());
    assertTrue(e.getMessage().contains(complaint) || complaint.equals("no CSV"), e.getMessage());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  @Test
  void noFileIsSaid() {
    Path none = folder.resolve("none.csv");
    String said = assertThrows(BadInputException.class, () -> CurveFile.read(none)).getMessage();
    assertEquals(none + ": there is no such file", said);
  }

  private ScalingData read(String text) throws IOException {
    return CurveFile.read(Files.writeString(folder.resolve("curves.csv"), text));
  }
}
