package org.absorb.store.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  /** More than is read at once, by far. */
  private static final int ROWS = 5000;

  @TempDir Path folder;

  private LogFile log(String text) throws IOException {
    Files.writeString(folder.resolve("log.csv"), text);
    return new RunFolder(folder).log();
  }

  private static String rows() {
    StringBuilder text = new StringBuilder("k,activity\n");
    for (int k = 0; k < ROWS; k++) {
      text.append(k).append(',').append(k / 8.0).append('\n');
    }
    return text.toString();
  }

  @Test
  void rowsLieAcrossWhatIsReadAtOnce() throws IOException {
    LogFile.Rows all = log(rows()).read(Long.MAX_VALUE);
    assertEquals(List.of("activity"), all.columns());
    assertArrayEquals(LongStream.range(0, ROWS).toArray(), all.step());
    assertArrayEquals(
        IntStream.range(0, ROWS).mapToDouble(k -> k / 8.0).toArray(), all.values()[0]);
  }

  @Test
  void itIsCutWhereItShallBeAndLosesATornRow() throws IOException {
    LogFile log = log(rows() + "5000,6");
    assertEquals(ROWS, log.read(Long.MAX_VALUE).step().length);
    log.cut(ROWS - 1);
    assertEquals(
        rows().indexOf("\n" + (ROWS - 1) + ",") + 1, Files.size(folder.resolve("log.csv")));
    assertEquals(ROWS - 1, log.read(Long.MAX_VALUE).step().length);
  }

  @Test
  void aRowMayBeLongerThanWhatIsReadAtOnce() throws IOException {
    String zeros = "0".repeat(20_000);
    LogFile.Rows all = log("k,activity\n0," + zeros + "1.5\n1,2\n").read(Long.MAX_VALUE);
    assertArrayEquals(new double[] {1.5, 2}, all.values()[0]);
  }
}
