package org.absorb.ui.experiments.internal.welcome;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.model.parameter.Parameter;
import org.absorb.ui.workbench.PreferenceType;
import org.absorb.ui.workbench.Preferences;

/** The projects that were opened last, newest first; kept with the preferences. */
final class RecentProjects {

  static final int MOST = 12;

  private static final PreferenceType<Kept> KEPT = PreferenceType.kept("recent", Kept.class);

  private final Preferences preferences;

  /**
   * What is kept.
   *
   * @param projects one a line: when it was opened, a space, its folder
   */
  public record Kept(@Parameter(byDefault = "\"\"") String projects) {}

  /** One of them. */
  record Recent(Path folder, Instant opened) {

    private static Optional<Recent> of(String line) {
      int space = line.indexOf(' ');
      try {
        return space < 0
            ? Optional.empty()
            : Optional.of(
                new Recent(
                    Path.of(line.substring(space + 1)), Instant.parse(line.substring(0, space))));
      } catch (DateTimeParseException | InvalidPathException e) {
        return Optional.empty();
      }
    }

    private String line() {
      return opened + " " + folder;
    }
  }

  RecentProjects(Preferences preferences) {
    this.preferences = preferences;
  }

  List<Recent> all() {
    return preferences.get(KEPT).projects().lines().flatMap(l -> Recent.of(l).stream()).toList();
  }

  /** One was opened now. */
  void opened(Path folder) {
    List<Recent> all = new ArrayList<>(all());
    all.removeIf(recent -> recent.folder().equals(folder));
    all.add(0, new Recent(folder, Instant.now()));
    keep(all);
  }

  /** Takes one out; the project itself stays. */
  void forget(Path folder) {
    keep(all().stream().filter(recent -> !recent.folder().equals(folder)).toList());
  }

  private void keep(List<Recent> all) {
    preferences.set(
        KEPT,
        new Kept(all.stream().limit(MOST).map(Recent::line).collect(Collectors.joining("\n"))));
  }
}
