package org.absorb.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.absorb.figures.internal.PngText;
import org.absorb.figures.internal.SvgText;

/**
 * Where a picture comes from, as its file remembers it: what {@link FigureFiles} and {@link
 * PictureFiles} wrote into PNG and SVG.
 *
 * @param origin by name; the title, caption and software are in it too
 */
public record Pedigree(SortedMap<String, String> origin) {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final long LARGEST = 200_000_000;

  public Pedigree {
    origin = Collections.unmodifiableSortedMap(new TreeMap<>(origin));
  }

  /**
   * Reads a picture.
   *
   * @return empty if it is neither PNG nor SVG, or remembers nothing of ours
   * @throws UncheckedIOException if it cannot be read
   */
  public static Optional<Pedigree> of(Path picture) {
    try {
      if (Files.size(picture) > LARGEST) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(picture);
      SortedMap<String, String> said = isPng(bytes) ? PngText.of(bytes) : SvgText.of(bytes);
      return said.containsKey("runs") || said.containsKey("analysis")
          ? Optional.of(new Pedigree(said))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPng(byte[] bytes) {
    for (int i = 0; i < PNG.length; i++) {
      if (bytes.length <= i || bytes[i] != PNG[i]) {
        return false;
      }
    }
    return true;
  }

  /** The ids of its runs; none where there are so many that only their digest was kept. */
  public List<String> runs() {
    return words("runs", " ").filter(id -> id.matches("[0-9a-f]{16}")).toList();
  }

  public List<String> experiments() {
    return Stream.concat(words("experiments", ", "), words("experiment", "\n")).distinct().toList();
  }

  private Stream<String> words(String name, String between) {
    return Optional.ofNullable(origin.get(name)).stream()
        .flatMap(text -> Stream.of(text.split(between)))
        .filter(word -> !word.isBlank());
  }
}
