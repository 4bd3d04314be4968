package org.absorb.store.journal;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Atomic;
import org.absorb.store.JsonWriter;

/**
 * {@code summary-N.jsonl}: the latest row of every run, as many journals together said it. Its
 * first line tells what it covers, its last how to see that it is whole; between them are a
 * journal's lines, so that a person reads it as one.
 *
 * @param number ascending; the highest one that is whole counts
 * @param after the summary that it took the place of; 0 for none
 * @param covers how many bytes of which writer's journal are in it, beside what the summary before
 *     covered
 * @param from the byte of the file where its rows begin
 * @param to where they end
 */
record Summary(long number, long after, Map<String, Long> covers, long from, long to) {

  private static final String NAME = "summary-";

  /** Whether a file is one, by its name. */
  static boolean isOne(Path file) {
    return file.getFileName().toString().startsWith(NAME);
  }

  /** The number in a file's name; 0 if there is none. */
  static long number(Path file) {
    String name = file.getFileName().toString();
    try {
      return Long.parseLong(name.substring(NAME.length(), name.length() - Journal.ENDING.length()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static Path file(Path folder, long number) {
    return folder.resolve(NAME + String.format(Locale.ROOT, "%06d", number) + Journal.ENDING);
  }

  /** Writes a file, atomically. */
  static void write(
      Path folder, long number, long after, Map<String, Long> covers, Collection<RunRow> rows) {
    Tree covered = Tree.EMPTY;
    for (var journal : covers.entrySet()) {
      covered = covered.with(journal.getKey(), Value.of(journal.getValue()));
    }
    Tree head =
        Tree.EMPTY
            .with("summary", Value.of(number))
            .with("after", Value.of(after))
            .with("covers", covered);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(utf8(JsonWriter.line(head) + "\n"));
    RowWriter lines = new RowWriter("");
    rows.forEach(row -> all.writeBytes(utf8(lines.line(row))));
    byte[] bytes = all.toByteArray();
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    Tree end =
        Tree.EMPTY
            .with("rows", Value.of((long) rows.size()))
            .with("crc32c", Value.of(Long.toHexString(sum.getValue())));
    Atomic.write(
        file(folder, number),
        out -> {
          out.write(bytes);
          out.write(utf8(JsonWriter.line(end) + "\n"));
        });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what a file covers; empty if it is torn or altered.
   *
   * @throws NoSuchFileException if it is gone
   */
  static Optional<Summary> read(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      Frame frame = new Frame();
      long size = in.size();
      if (WholeLines.read(in, 0, size, frame) < size || frame.lines < 2) {
        return Optional.empty();
      }
      Tree end = (Tree) JsonText.read(text(in, frame.last, size));
      Tree head = (Tree) JsonText.read(text(in, 0, frame.second));
      if (!end.text("crc32c").equals(Optional.of(Long.toHexString(frame.sum)))) {
        return Optional.empty();
      }
      Map<String, Long> covers = new HashMap<>();
      Tree covered = head.tree("covers");
      covered.fields().keySet().forEach(writer -> covers.put(writer, whole(covered, writer)));
      return Optional.of(
          new Summary(
              whole(head, "summary"), whole(head, "after"), covers, frame.second, frame.last));
    } catch (BadInputException | IllegalArgumentException | ClassCastException e) {
      return Optional.empty();
    }
  }

  /** Where the first line of a file ends, where its last begins, and the sum of what is before. */
  private static final class Frame implements WholeLines.Sink {
    private final CRC32C all = new CRC32C();
    private int lines;
    private long place;
    private long second;
    private long last;
    private long sum;

    @Override
    public void line(byte[] bytes, int from, int length) {
      sum = all.getValue();
      last = place;
      all.update(bytes, from, length + 1);
      place += length + 1;
      second = lines++ == 0 ? place : second;
    }
  }

  /** The writers whose journals it covers, from its first line alone; none if that is damaged. */
  static Set<String> covers(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return ((Tree) JsonText.read(in.readLine())).tree("covers").fields().keySet();
    } catch (BadInputException
        | IllegalArgumentException
        | ClassCastException
        | NullPointerException
        | MalformedInputException e) {
      return Set.of();
    }
  }

  private static long whole(Tree tree, String key) {
    return tree.number(key).map(BigDecimal::longValue).orElse(0L);
  }

  private static String text(FileChannel file, long from, long to) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
    file.position(from);
    while (bytes.hasRemaining() && file.read(bytes) >= 0) {
      // until all of it is there
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }
}
