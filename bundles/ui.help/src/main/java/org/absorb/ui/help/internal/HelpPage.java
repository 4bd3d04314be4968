package org.absorb.ui.help.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A page: a file of Markdown whose first line is its title.
 *
 * @param name of its file; links between pages name it
 */
record HelpPage(String name, String title, String markdown) {

  private static final String ENDING = ".md";

  /** The pages of a folder in the order of their files' names; none if there is no such folder. */
  static List<HelpPage> all(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(HelpPage::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HelpPage read(Path file) {
    try {
      String markdown = Files.readString(file);
      String title = markdown.lines().findFirst().orElse("").replaceFirst("^#+\\s*", "");
      return new HelpPage(file.getFileName().toString(), title, markdown);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether all words of a search are in it, in any order and case. */
  boolean holds(String search) {
    String all = markdown.toLowerCase(Locale.ROOT);
    return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}
