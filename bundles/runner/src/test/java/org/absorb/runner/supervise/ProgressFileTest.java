package org.absorb.runner.supervise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.absorb.model.run.RunId;
import org.absorb.store.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {

  private static final Overview OVERVIEW =
      new Overview(
          3,
          10,
          1,
          List.of(new Overview.Running(new RunId("0123456789abcdef"), "A b", 4, 70, 200, 12.5)),
          2,
          61.5,
          new Hands(3, 2));

  @TempDir private Path folder;

  @Test
  void othersReadWhatASupervisorWrites() {
    try (Journal journal = Journal.attend(folder)) {
      ProgressFile file = new ProgressFile(folder, journal.writer());
      file.write(OVERVIEW);
      assertEquals(List.of(OVERVIEW), ProgressFile.current(folder));
    }
  }

  @Test
  void anUnknownTimeStaysUnknown() {
    Overview unknown = new Overview(0, 1, 0, List.of(), 0, Double.NaN, new Hands(1, 1));
    try (Journal journal = Journal.attend(folder)) {
      new ProgressFile(folder, journal.writer()).write(unknown);
      assertEquals(List.of(unknown), ProgressFile.current(folder));
    }
  }

  @Test
  void whatADeadOneLeftBehindDoesNotCount() {
    Journal journal = Journal.attend(folder);
    new ProgressFile(folder, journal.writer()).write(OVERVIEW);
    journal.close();
    assertEquals(List.of(), ProgressFile.current(folder));
  }

  @Test
  void whatKilledOnesLeftIsRemovedAndNothingOfTheLiving() throws IOException {
    try (Journal journal = Journal.attend(folder)) {
      ProgressFile living = new ProgressFile(folder, journal.writer());
      living.write(OVERVIEW);
      new ProgressFile(folder, "killed").write(OVERVIEW);
      Files.createFile(folder.resolve("killed.progress.tmp"));
      ProgressFile.forgetKilled(folder);
      assertEquals(List.of(OVERVIEW), ProgressFile.current(folder));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(), files.filter(f -> f.getFileName().toString().startsWith("killed")).toList());
    }
  }

  @Test
  void whatIsTornOrStrangeDoesNotCount() throws IOException {
    try (Journal journal = Journal.attend(folder)) {
      Files.writeString(folder.resolve(journal.writer() + ".progress"), "{\"done\":");
      assertEquals(List.of(), ProgressFile.current(folder));
      Files.writeString(
          folder.resolve(journal.writer() + ".progress"), "{\"running\":[{\"id\":\"x\"}]}");
      assertEquals(List.of(), ProgressFile.current(folder));
    }
  }

  @Test
  void nothingIsLeftAtTheEnd() throws IOException {
    try (Journal journal = Journal.attend(folder)) {
      ProgressFile file = new ProgressFile(folder, journal.writer());
      file.write(OVERVIEW);
      file.remove();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.filter(f -> f.toString().contains("progress")).toList());
    }
  }

  @Test
  void aProjectNobodyWorkedOnHasNone() {
    assertEquals(List.of(), ProgressFile.current(folder.resolve("none")));
  }
}
