package org.absorb.store.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Atomic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueFileTest {

  @TempDir Path folder;

  @Test
  void theQueueReadsBack() throws IOException {
    QueueFile queue = new QueueFile(folder.resolve("queue.json"));
    assertEquals(List.of(), queue.read());
    List<QueuedCell> cells =
        List.of(
            new QueuedCell(
                "e",
                Tree.EMPTY.with("a.b", Value.of(1)),
                Tree.EMPTY.with("seed", Value.of(2)),
                List.of(new QueuedCell.QueuedRun(new RunId("00000000000000ab"), 3))));
    queue.write(cells);
    assertEquals(cells, queue.read());
    Files.writeString(queue.path(), "{\"absorb\": 2}");
    assertThrows(BadInputException.class, queue::read);
  }

  @Test
  void whatAKilledWriterLeftGoesWithTheNextQueue() throws IOException {
    QueueFile queue = new QueueFile(folder.resolve("queue.json"));
    Files.createFile(Atomic.temporary(queue.path()));
    Path others = Files.createFile(Atomic.temporary(folder.resolve("project.json")));
    queue.write(List.of());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(others, queue.path()), files.sorted().toList());
    }
  }
}
