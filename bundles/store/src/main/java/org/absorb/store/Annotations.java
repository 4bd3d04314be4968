package org.absorb.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;

/**
 * {@code annotations.jsonl}: tags, notes and pins of runs. A line says all there is to say of one
 * run, and the last about it counts; one that is damaged or torn counts as not there. Changes are
 * added at the end in one write, under the project's lock; where most lines are outdated the file
 * is written anew. Any thread.
 */
public final class Annotations {

  /** So many lines are not worth writing the file anew. */
  private static final int FEW_LINES = 1000;

  private static final int OUTDATED = 4;

  private final Project project;
  private final Path file;

  Annotations(Project project, Path file) {
    this.project = project;
    this.file = file;
  }

  /** Changes when the file does; to be compared, not understood. */
  public String stamp() {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** What is said of each run of which anything is said. */
  public Map<RunId, Annotation> all() {
    return read().said();
  }

  /**
   * Says something else of runs.
   *
   * @param change from what is said of each by now
   * @throws BadInputException if the project is locked for long
   * @throws UncheckedIOException if the file cannot be written
   */
  public void change(Collection<RunId> runs, UnaryOperator<Annotation> change) {
    project.edit(
        () -> {
          Lines before = read();
          Map<RunId, Annotation> changed = new LinkedHashMap<>();
          for (RunId run : runs) {
            Annotation was = before.said().getOrDefault(run, Annotation.NONE);
            Annotation is = change.apply(was);
            if (!is.equals(was)) {
              changed.put(run, is);
            }
          }
          write(before, changed);
          return changed;
        });
  }

  private void write(Lines before, Map<RunId, Annotation> changed) {
    if (changed.isEmpty()) {
      return;
    }
    int lines = before.count() + changed.size();
    Map<RunId, Annotation> all = new LinkedHashMap<>(before.said());
    all.putAll(changed);
    all.values().removeIf(Annotation.NONE::equals);
    if (lines > FEW_LINES && lines > OUTDATED * all.size()) {
      Atomic.write(file, text(all));
    } else {
      append((before.torn() ? "\n" : "") + text(changed));
    }
  }

  private static String text(Map<RunId, Annotation> said) {
    StringBuilder text = new StringBuilder();
    said.forEach((run, is) -> text.append(JsonWriter.line(is.tree(run))).append('\n'));
    return text.toString();
  }

  private void append(String text) {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param torn whether the last line has no end: its writer was killed
   */
  private record Lines(Map<RunId, Annotation> said, int count, boolean torn) {}

  private Lines read() {
    Map<RunId, Annotation> said = new LinkedHashMap<>();
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return new Lines(said, 0, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int count = 0;
    for (String line : text.split("\n")) {
      count++;
      Optional<Tree> tree = parse(line);
      Optional<String> run = tree.flatMap(is -> is.text("run")).filter(RunId::isOne);
      if (run.isPresent()) {
        said.put(new RunId(run.get()), Annotation.of(tree.get()));
      }
    }
    said.values().removeIf(Annotation.NONE::equals);
    return new Lines(said, count, !text.isEmpty() && !text.endsWith("\n"));
  }

  private Optional<Tree> parse(String line) {
    try {
      return Optional.of(Json.parse(line, file.toString()));
    } catch (BadInputException e) {
      return Optional.empty();
    }
  }
}
