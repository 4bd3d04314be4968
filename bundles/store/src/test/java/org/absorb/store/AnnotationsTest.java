package org.absorb.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.absorb.model.run.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsTest {

  private static final RunId ONE = new RunId("00000000000000aa");
  private static final RunId OTHER = new RunId("00000000000000bb");

  @TempDir Path folder;
  private Annotations annotations;
  private Path file;

  @BeforeEach
  void project() {
    Project project = Project.create(folder.resolve("p"));
    annotations = project.annotations();
    file = project.folder().resolve("annotations.jsonl");
  }

  private static SortedSet<String> tags(String... tags) {
    return new TreeSet<>(List.of(tags));
  }

  @Test
  void whatIsSaidLastCounts() {
    assertEquals(Map.of(), annotations.all());
    annotations.change(List.of(ONE, OTHER), said -> said.tagged(tags("paper", "check")));
    annotations.change(List.of(ONE), said -> said.noted("a \"note\"\nof two lines").pinned(true));
    annotations.change(List.of(OTHER), said -> Annotation.NONE);
    Annotation all = new Annotation(tags("check", "paper"), "a \"note\"\nof two lines", true);
    assertEquals(Map.of(ONE, all), annotations.all());
  }

  @Test
  void sayingTheSameAgainWritesNothing() throws IOException {
    annotations.change(List.of(ONE), said -> said.pinned(true));
    String before = Files.readString(file);
    String stamp = annotations.stamp();
    annotations.change(List.of(ONE), said -> said.pinned(true));
    assertEquals(before, Files.readString(file));
    assertEquals(stamp, annotations.stamp());
    annotations.change(List.of(ONE), said -> said.noted("more"));
    assertNotEquals(stamp, annotations.stamp());
  }

  /** A writer that was killed, and an editor that saved something else. */
  @Test
  void aTornOrDamagedLineCountsAsNotThere() throws IOException {
    annotations.change(List.of(ONE), said -> said.pinned(true));
    Files.writeString(
        file,
        "nonsense\n{\"run\": \"no id\"}\n{\"run\": \"" + ONE + "\", \"no",
        StandardOpenOption.APPEND);
    assertEquals(Map.of(ONE, Annotation.NONE.pinned(true)), annotations.all());
    annotations.change(List.of(OTHER), said -> said.noted("after"));
    assertEquals(
        Map.of(ONE, Annotation.NONE.pinned(true), OTHER, Annotation.NONE.noted("after")),
        annotations.all());
  }

  @Test
  void theFileDoesNotGrowForEver() throws IOException {
    for (int i = 0; i < 6; i++) {
      String note = "note " + i;
      List<RunId> runs =
          IntStream.range(0, 200).mapToObj(n -> new RunId(String.format("%016x", n))).toList();
      annotations.change(runs, said -> said.noted(note));
    }
    assertEquals(200, annotations.all().size());
    assertTrue(annotations.all().values().stream().allMatch(a -> a.note().equals("note 5")));
    assertTrue(Files.readAllLines(file).size() <= 1000);
  }
}
