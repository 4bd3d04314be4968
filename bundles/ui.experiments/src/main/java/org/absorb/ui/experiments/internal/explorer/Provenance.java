package org.absorb.ui.experiments.internal.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.runner.analyse.SavedAnalysis;
import org.absorb.store.Project;

/**
 * From which runs results and their figures were made, and when. A result's file is read once for
 * each state of it. Any thread.
 */
final class Provenance {

  /** As journals write it, so that texts compare. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * What a file was made from.
   *
   * @param when ISO 8601 in UTC with microseconds
   */
  record Made(String when, List<RunId> runs) {}

  private record Read(String when, List<RunId> runs, List<String> figures) {}

  private final Map<Path, Read> known = new ConcurrentHashMap<>();

  /** Of results, and of the figures that they name; what cannot be read is left out. In a task. */
  Map<Path, Made> of(Project project, List<Path> results) {
    Map<Path, Made> made = new HashMap<>();
    for (Path result : results) {
      try {
        Instant changed = Files.getLastModifiedTime(result).toInstant();
        String when = TIME.format(changed);
        Read read =
            known.compute(
                result, (file, is) -> is != null && is.when().equals(when) ? is : read(file, when));
        Made from = new Made(when, read.runs());
        made.put(result, from);
        read.figures().forEach(figure -> made.put(project.folder().resolve(figure), from));
      } catch (IOException | UncheckedIOException | BadInputException e) {
        known.remove(result); // it is being written, or is none of ours: its part will say
      }
    }
    return made;
  }

  private static Read read(Path file, String when) {
    SavedAnalysis saved = SavedAnalysis.read(file);
    return new Read(
        when, saved.runs().stream().filter(RunId::isOne).map(RunId::new).toList(), saved.figures());
  }
}
