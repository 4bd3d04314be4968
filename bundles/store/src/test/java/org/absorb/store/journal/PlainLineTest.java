package org.absorb.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

/** The quick way to read a line is held to JSON: it takes what is written, and nothing else. */
class PlainLineTest {

  private static final String ID = "{\"id\": \"00000000000000a1\", \"status\": \"queued\"";

  @Test
  void everyRowThatIsWrittenIsPlain() throws IOException {
    PlainLine plain = new PlainLine(new Known());
    RowReader json = new RowReader();
    List<RunRow> rows = rows();
    RowWriter writer = new RowWriter("w");
    for (RunRow row : rows) {
      byte[] line = bytes(writer.line(row).strip());
      RowDraft draft = new RowDraft();
      draft.writer = "w";
      assertTrue(plain.read(line, 0, line.length, draft), () -> text(line));
      assertEquals(json.readJson(line, 0, line.length, "w").orElseThrow(), draft.done());
    }
    assertEquals(rows.size(), rows.stream().map(RunRow::id).distinct().count());
  }

  @Test
  void whatIsOutOfTheOrdinaryIsLeftToJson() throws IOException {
    for (String more :
        List.of(
            ", \"message\": \"a \\\"quote\\\"\"",
            ", \"message\": \"gr\u00f6\u00dfe\"",
            ", \"message\": 7",
            ", \"message\":\"close\"",
            ",\"message\": \"close\"",
            " , \"message\": \"wide\"",
            ", \"steps\": -1",
            ", \"steps\": 007",
            ", \"steps\": 1e3",
            ", \"steps\": 12345678901234567890",
            ", \"steps\": \"5\"",
            ", \"replica\": 3000000000",
            ", \"seconds\": .5",
            ", \"seconds\": 5.",
            ", \"seconds\": 05.5",
            ", \"seconds\": 0.1234567890123456789",
            ", \"seconds\": 1.5e-3",
            ", \"resumedFrom\": []",
            ", \"resumedFrom\": [4,5]",
            ", \"resumedFrom\": [4, 5",
            ", \"cell\": [{}]",
            ", \"cell\": {\"a\": {}",
            ", \"cell\": {\"a\": tru}",
            ", \"recorded\": [1]",
            ", \"recorded\": null",
            ", \"experiment\": 5",
            ", \"experiment\": \"\t\"",
            ", \"status\": \"dreaming\"",
            ", \"outcome\": \"\"",
            ", \"id\": \"00000000000000A1\"",
            ", \"id\": \"short\"",
            ", \"later\": {\"version\": 2}",
            ", ",
            "}",
            " ")) {
      byte[] line = bytes(ID + more + "}");
      assertFalse(isPlain(line), more);
      assertSame(line, new RowReader(), new RowReader());
    }
    assertTrue(isPlain(bytes(ID + "}")), "or else nothing was shown");
    assertFalse(isPlain(bytes("")));
  }

  /** Letters changed, lost and doubled: both ways of reading come to the same, line by line. */
  @Test
  void damagedLinesAreReadAsJsonReadsThem() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    RowReader quick = new RowReader();
    RowReader json = new RowReader();
    List<byte[]> lines = new ArrayList<>();
    RowWriter writer = new RowWriter("w");
    rows().forEach(row -> lines.add(bytes(writer.line(row).strip())));
    int read = 0;
    for (int i = 0; i < 15_000; i++) {
      byte[] line = lines.get(random.nextInt(lines.size())).clone();
      for (int times = random.nextInt(3); times >= 0; times--) {
        line = damaged(line, random);
      }
      read += assertSame(line, quick, json) ? 1 : 0;
    }
    assertTrue(read > 500 && read < 14_500, read + " of them still said something");
  }

  private static byte[] damaged(byte[] line, Random random) {
    String letters = "\"\\{}[],: 0159.-eE\u00e9abt\u0000\t";
    int at = random.nextInt(line.length + 1);
    int to = Math.min(line.length, at + random.nextInt(3));
    byte[] between =
        switch (random.nextInt(3)) {
          case 0 -> new byte[0];
          case 1 -> bytes(letters.substring(random.nextInt(letters.length())).substring(0, 1));
          default -> Arrays.copyOfRange(line, at, Math.min(line.length, at + random.nextInt(40)));
        };
    byte[] other = Arrays.copyOf(line, at + between.length + line.length - to);
    System.arraycopy(between, 0, other, at, between.length);
    System.arraycopy(line, to, other, at + between.length, line.length - to);
    return other.length == 0 ? line : other;
  }

  /** Whether there is a row; fails where one way of reading finds another than the other. */
  private static boolean assertSame(byte[] line, RowReader quick, RowReader json) {
    byte[] padded = new byte[line.length + 7]; // as it lies in a file: not alone
    Arrays.fill(padded, (byte) '}');
    System.arraycopy(line, 0, padded, 3, line.length);
    Optional<RunRow> expected = json.readJson(line, 0, line.length, "w");
    assertEquals(expected, quick.read(padded, 3, line.length, "w"), () -> text(line));
    return expected.isPresent();
  }

  private static boolean isPlain(byte[] line) {
    try {
      RowDraft row = new RowDraft();
      boolean plain = new PlainLine(new Known()).read(line, 0, line.length, row);
      return plain && row.done() != null;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Of every kind, with odd names and values where lines share them. */
  private static List<RunRow> rows() {
    List<RunRow> rows = new ArrayList<>();
    Tree cell =
        Tree.EMPTY
            .with("system.packingFraction", Value.of(0.625))
            .with(
                "o",
                Tree.EMPTY.with("\u03c6 \"}\\", Value.of(List.of(Value.of("]"), Value.of(-1e-9)))))
            .with("none", Value.NOTHING);
    Tree recording =
        Tree.EMPTY
            .with("protocol", Tree.EMPTY.with("steps", Value.of(100)))
            .with("observe", Value.of(List.of(Tree.EMPTY.with("type", Value.of("activity")))));
    String[] experiments = {"many", "gr\u00f6\u00dfe \"2\" \\ {a", ""};
    int id = 0;
    for (RunStatus status : RunStatus.values()) {
      for (int k = 0; k < 4; k++) {
        RunRow row =
            RunRow.queued(id(id++), experiments[k % 3], k == 0 ? Tree.EMPTY : cell, k - 1)
                .in(status, k == 1 ? "no, {this} is [plain]: 100 %" : "")
                .at(k * 1_000_000_007L, k < 2 ? List.of() : List.of(40L, 80L).subList(0, k - 1))
                .by(k < 2 ? "w" : "another", "2026-11-29T05:16:44.467626Z");
        rows.add(row);
      }
    }
    for (Outcome outcome : Outcome.values()) {
      for (double seconds : new double[] {0, 0.001, 0.572, 3, 86400.125, 1e9 + 0.1}) {
        rows.add(
            RunRow.queued(id(id++), "many", cell, id)
                .ended(outcome, 812, "ab".repeat(32), "cd".repeat(32))
                .recorded(recording.with("seed", Value.of(outcome.ordinal())))
                .taking(seconds)
                .by("w", "2026-11-29T05:16:44.467626Z"));
      }
    }
    return rows;
  }

  private static RunId id(int number) {
    return new RunId(String.format("%016x", number));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
