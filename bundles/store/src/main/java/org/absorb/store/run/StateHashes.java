package org.absorb.store.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Digest;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;

/** {@code hashes.csv}: the step and the state hash of every snapshot that was taken, ascending. */
public final class StateHashes {

  private static final int SHOWN = 40;
  private static final Messages WORDS = Messages.of(StateHashes.class);
  private static final String HEADER = "k,stateHash\n";

  private final Path file;

  StateHashes(Path file) {
    this.file = file;
  }

  /** All of them, in hexadecimal by step. */
  public SortedMap<Long, String> read() {
    SortedMap<Long, String> hashes = new TreeMap<>();
    Lines.read(
        file,
        line -> {
          int comma = line.indexOf(',');
          if (comma > 0 && Character.isDigit(line.charAt(0))) {
            hashes.put(step(line), line.substring(comma + 1));
          }
          return true;
        });
    return hashes;
  }

  private long step(String line) {
    try {
      return Long.parseLong(line.substring(0, Math.max(0, line.indexOf(','))));
    } catch (NumberFormatException e) {
      String shown = line.substring(0, Math.min(SHOWN, line.length()));
      throw new BadInputException(WORDS.get("hash", file, shown));
    }
  }

  /** Adds one, on disk; the last hash of a step counts. */
  void add(long step, byte[] hash) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long end = Lines.read(file, line -> true);
      channel.truncate(end); // a torn last line
      String text = (end == 0 ? HEADER : "") + step + "," + Digest.hex(hash) + "\n";
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), end);
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps so many at most, spread evenly, the last among them. */
  void thin(int most) {
    List<Map.Entry<Long, String>> all = List.copyOf(read().entrySet());
    if (all.size() <= most) {
      return;
    }
    StringBuilder kept = new StringBuilder(HEADER);
    for (int i = 1; i <= most; i++) {
      var hash = all.get((int) ((long) i * all.size() / most) - 1);
      kept.append(hash.getKey()).append(',').append(hash.getValue()).append('\n');
    }
    Atomic.write(file, kept.toString());
  }

  /** Forgets those of steps above {@code last}, and a torn tail. */
  void cut(long last) {
    if (Files.exists(file)) {
      long end = Lines.read(file, line -> !Character.isDigit(line.charAt(0)) || step(line) <= last);
      Lines.cut(file, end);
    }
  }
}
