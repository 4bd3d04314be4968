package org.absorb.ui.runs.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notices that somebody was started to work on a queue and ended at once: runs wait, nobody is
 * there, and {@code journal/run.log} has new words, which tell why. One thread.
 */
final class Starts {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LINES = 20;

  private final Map<Path, Instant> alone = new HashMap<>();
  private final Map<Path, Instant> told = new HashMap<>();

  /**
   * Looks at a project.
   *
   * @param waiting whether runs wait and nobody works on them
   * @return the last lines of what the one who ended said, once
   */
  Optional<String> look(Path journal, boolean waiting, Instant now) {
    if (!waiting) {
      alone.remove(journal);
      return Optional.empty();
    }
    Instant since = alone.computeIfAbsent(journal, any -> now);
    if (now.isBefore(since.plus(PATIENCE))) {
      return Optional.empty();
    }
    Path log = journal.resolve("run.log");
    try {
      Instant written =
          Files.exists(log) ? Files.getLastModifiedTime(log).toInstant() : Instant.MIN;
      boolean news =
          written.isAfter(since.minus(PATIENCE)) && !written.equals(told.put(journal, written));
      return news ? Optional.of(last(log)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // the project has gone
    }
  }

  private static String last(Path log) throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }
}
