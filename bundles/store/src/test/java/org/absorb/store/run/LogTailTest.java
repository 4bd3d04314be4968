package org.absorb.store.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path folder;
  private Path file;
  private LogTail tail;
  private final Heard heard = new Heard();

  /** Writes down what it is told. */
  private static final class Heard implements LogTail.Reader {
    private final List<String> lines = new ArrayList<>();
    private int begun;

    @Override
    public void begin(List<String> columns) {
      begun++;
      lines.clear();
      lines.add(columns.toString());
    }

    @Override
    public void row(long step, double[] values) {
      lines.add(step + " " + Arrays.toString(values));
    }
  }

  @BeforeEach
  void begin() {
    file = folder.resolve("log.csv");
    tail = new RunFolder(folder).tail();
  }

  @Test
  void aLogThatIsNotThereHasNothing() {
    assertFalse(tail.read(heard));
    assertEquals(0, heard.begun);
  }

  @Test
  void onlyWhatWasAddedIsHandedOutAndATornRowWaits() throws IOException {
    append("k,activity,energy\n0,1,0.5\n10,0.9,0.");
    assertTrue(tail.read(heard));
    assertEquals(List.of("[activity, energy]", "0 [1.0, 0.5]"), heard.lines);
    assertFalse(tail.read(heard));
    append("25\n20,,0.");
    heard.lines.clear();
    assertTrue(tail.read(heard));
    append("125\n");
    assertTrue(tail.read(heard));
    assertEquals(List.of("10 [0.9, 0.25]", "20 [NaN, 0.125]"), heard.lines);
    assertEquals(1, heard.begun);
    append("30,damaged,1\n40,0.5\n50,0.25,1\n");
    heard.lines.clear();
    assertTrue(tail.read(heard));
    assertEquals(List.of("50 [0.25, 1.0]"), heard.lines);
  }

  @Test
  void aShorterLogIsReadAnew() throws IOException {
    append("k,a\n0,1\n10,2\n20,3\n");
    tail.read(heard);
    Files.writeString(file, "k,a\n0,1\n10,2\n");
    assertTrue(tail.read(heard));
    assertEquals(List.of("[a]", "0 [1.0]", "10 [2.0]"), heard.lines);
    assertEquals(2, heard.begun);
  }

  /** A last row off the schedule is dropped when a run is extended; the log may soon be longer. */
  @Test
  void aLogCutAndGrownBeyondWhatWasReadIsReadAnew() throws IOException {
    append("k,a\n0,1\n10,2\n13,7\n");
    tail.read(heard);
    Files.writeString(file, "k,a\n0,1\n10,2\n20,3\n30,4\n");
    tail.read(heard);
    assertEquals(List.of("[a]", "0 [1.0]", "10 [2.0]", "20 [3.0]", "30 [4.0]"), heard.lines);
  }

  @Test
  void anotherFileInItsPlaceIsReadAnew() throws IOException {
    append("k,a\n0,1\n10,2\n");
    tail.read(heard);
    Path other = Files.writeString(folder.resolve("other"), "k,a,b\n0,1,5\n10,2,6\n20,3,7\n");
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    tail.read(heard);
    assertEquals(List.of("[a, b]", "0 [1.0, 5.0]", "10 [2.0, 6.0]", "20 [3.0, 7.0]"), heard.lines);
  }

  @Test
  void aLongLogGrowingInUnevenPiecesIsReadOnce() throws IOException {
    StringBuilder text = new StringBuilder("k,activity,energy\n");
    for (int k = 0; k < 100_000; k++) {
      text.append(10 * k).append(',').append(1.0 / (k + 1)).append(",0.5\n");
    }
    long[] sum = new long[2];
    LogTail.Reader counter =
        new LogTail.Reader() {
          @Override
          public void begin(List<String> columns) {
            sum[0] += 1_000_000_000;
          }

          @Override
          public void row(long step, double[] values) {
            assertEquals(10 * sum[0] % 10_000_000_000L, step);
            assertEquals(1.0 / (step / 10 + 1), values[0]);
            sum[0]++;
            sum[1]++;
          }
        };
    int at = 0;
    for (int piece = 1; at < text.length(); piece = piece * 3 % 99_991) {
      int to = Math.min(text.length(), at + piece);
      append(text.substring(at, to));
      at = to;
      tail.read(counter);
    }
    assertEquals(100_000, sum[1]);
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
