package org.absorb.plugins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * The plugins that a project's runs were computed with: {@code plugins.lock.json}.
 *
 * @param entries by name, then version
 */
public record PluginLock(List<Entry> entries) {

  /** The name of its file in a project. */
  public static final String FILE = "plugins.lock.json";

  private static final int FORMAT = 1;
  private static final Messages WORDS = Messages.of(PluginLock.class);

  /**
   * One plugin in one version.
   *
   * @param sha256 of its jar, 64 lower case hexadecimal digits; empty where it is not a jar
   */
  public record Entry(String name, String version, String sha256) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::name).thenComparing(Entry::version);

    public Entry {
      if (!sha256.matches("([0-9a-f]{64})?")) {
        throw new IllegalArgumentException("\"" + sha256 + "\" is no SHA-256");
      }
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  public PluginLock {
    entries = entries.stream().sorted().distinct().toList();
  }

  /** This lock with more plugins in it; of a name and version given twice the later wins. */
  public PluginLock with(Collection<Entry> more) {
    Map<List<String>, Entry> all = new TreeMap<>(Comparator.comparing(Object::toString));
    entries.forEach(entry -> all.put(List.of(entry.name(), entry.version()), entry));
    more.forEach(entry -> all.put(List.of(entry.name(), entry.version()), entry));
    return new PluginLock(List.copyOf(all.values()));
  }

  /**
   * What of this lock is missing or different among what is there: one sentence each, none if all is
   * as it was.
   */
  public List<String> differences(Collection<Entry> present) {
    List<String> sentences = new ArrayList<>();
    for (Entry wanted : entries) {
      List<Entry> same = present.stream().filter(entry -> entry.name().equals(wanted.name())).toList();
      Entry found =
          same.stream().filter(entry -> entry.version().equals(wanted.version())).findFirst().orElse(null);
      if (same.isEmpty()) {
        sentences.add(WORDS.get("lock.missing", wanted.name(), wanted.version()));
      } else if (found == null) {
        sentences.add(WORDS.get("lock.version", wanted.name(), wanted.version(), same.get(0).version()));
      } else if (!found.sha256().equals(wanted.sha256())) {
        sentences.add(WORDS.get("lock.contents", wanted.name(), wanted.version()));
      }
    }
    return sentences;
  }

  /** The document as its file holds it. */
  public Tree tree() {
    List<Tree> plugins =
        entries.stream()
            .map(
                entry ->
                    Tree.EMPTY
                        .with("name", Value.of(entry.name()))
                        .with("version", Value.of(entry.version()))
                        .with("sha256", Value.of(entry.sha256())))
            .toList();
    return Tree.EMPTY.with("absorb", Value.of(FORMAT)).with("plugins", Value.of(plugins));
  }

  /**
   * Reads the document.
   *
   * @throws BadInputException if it is not one
   */
  public static PluginLock of(Tree document) {
    List<Entry> entries = new ArrayList<>();
    if (!(document.get("plugins").orElse(null) instanceof Value.Items items)) {
      throw new BadInputException(WORDS.get("lock.bad", FILE));
    }
    for (Value item : items.values()) {
      try {
        Tree entry = (Tree) item;
        entries.add(
            new Entry(
                entry.text("name").orElseThrow(),
                entry.text("version").orElseThrow(),
                entry.text("sha256").orElseThrow()));
      } catch (ClassCastException | IllegalArgumentException | java.util.NoSuchElementException e) {
        throw new BadInputException(WORDS.get("lock.bad", FILE));
      }
    }
    return new PluginLock(entries);
  }
}
