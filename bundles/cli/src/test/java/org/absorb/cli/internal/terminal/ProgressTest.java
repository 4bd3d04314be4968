package org.absorb.cli.internal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long nanos;

  private Progress progress(boolean interactive) {
    PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new Progress(new Terminal(stream, stream, interactive), () -> nanos);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void at(double seconds) {
    nanos = Math.round(seconds * 1e9);
  }

  @Test
  void aLineHasBarShareWordsRateAndTimeLeft() {
    assertEquals(
        "[#######.......]  50 %  3 of 6 runs  38 M steps/s  about 9 s left",
        Progress.line(0.5, "3 of 6 runs", "38 M steps/s", 8.5, 79));
    assertEquals("[..............]   0 %", Progress.line(Double.NaN, "", "", Double.NaN, 79));
    assertEquals("[##############] 100 %", Progress.line(1.2, "", "", Double.NaN, 79));
  }

  @Test
  void theTimeLeftIsTheLastToGo() {
    assertEquals(
        "[#######.......]  50 %  3 of 6 runs  about 9 s left",
        Progress.line(0.5, "3 of 6 runs", "38 M steps/s", 8.5, 60));
    assertEquals(
        "[#######.......]  50 %  about 9 s left",
        Progress.line(0.5, "3 of 6 runs", "38 M steps/s", 8.5, 40));
    assertEquals(
        "[#######.......]  50 %", Progress.line(0.5, "3 of 6 runs", "38 M steps/s", 8.5, 30));
  }

  @Test
  void aTerminalIsRedrawnAtMostTenTimesASecond() {
    Progress progress = progress(true);
    for (int i = 0; i <= 300; i++) {
      at(i * 0.01);
      progress.at(i / 300.0, "", "");
    }
    long drawn = written().chars().filter(c -> c == '\r').count();
    assertTrue(drawn > 15 && drawn <= 21, drawn + " times in the two seconds after the first");
  }

  @Test
  void elsewhereThereIsALineEveryFewSeconds() {
    Progress progress = progress(false);
    for (int i = 0; i <= 120; i++) {
      at(i * 0.1);
      progress.at(i / 120.0, "", "");
    }
    assertEquals(3, written().lines().count(), written()); // at 2, 7 and 12 s
    assertTrue(!written().contains("\r") && !written().contains("\u001b"), written());
  }

  @Test
  void whatIsSoonOverIsNotShown() {
    Progress progress = progress(true);
    at(0.9);
    progress.at(0.9, "", "");
    progress.close();
    assertEquals("", written());
  }

  @Test
  void theLineGoesWhenItIsOver() {
    Progress progress = progress(true);
    at(2);
    progress.at(0.5, "", "");
    progress.close();
    assertTrue(written().endsWith("\r\u001b[K"), written());
  }
}
