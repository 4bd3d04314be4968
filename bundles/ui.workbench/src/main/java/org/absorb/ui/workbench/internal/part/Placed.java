package org.absorb.ui.workbench.internal.part;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.model.application.MApplication;

/**
 * Which types have been given a part in which perspective: one that the user closed since does not
 * come back at the next start, one that is new does.
 */
final class Placed {

  private static final String KEY = "absorb.placed";
  private static final String BETWEEN = " ";

  private final MApplication application;

  Placed(MApplication application) {
    this.application = application;
  }

  boolean contains(String perspective, String type) {
    return read().contains(entry(perspective, type));
  }

  void add(String perspective, String type) {
    Set<String> entries = read();
    entries.add(entry(perspective, type));
    write(entries);
  }

  void forget(String type) {
    remove(entry -> entry.endsWith("/" + type));
  }

  void forgetPerspective(String perspective) {
    remove(entry -> entry.startsWith(perspective + "/"));
  }

  private void remove(Predicate<String> gone) {
    Set<String> entries = read();
    if (entries.removeIf(gone)) {
      write(entries);
    }
  }

  private static String entry(String perspective, String type) {
    return perspective + "/" + type;
  }

  private Set<String> read() {
    return Arrays.stream(application.getPersistedState().getOrDefault(KEY, "").split(BETWEEN))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void write(Set<String> entries) {
    application.getPersistedState().put(KEY, String.join(BETWEEN, entries));
  }
}
