package org.absorb.window.probe;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A widget that is to be seen, or an item of one.
 *
 * @param type the name of its class, without the package
 * @param name as given by {@code Named}; empty if it has none
 * @param texts of its columns; one if it has none
 * @param box what of it can be seen
 * @param parts its children, then its items
 */
public record Seen(
    String type,
    String name,
    List<String> texts,
    String tip,
    Box box,
    Set<Mark> marks,
    List<Seen> parts)
    implements Serializable {

  public String text() {
    return texts.isEmpty() ? "" : texts.get(0);
  }

  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** This and everything in it, from the outside in. */
  public Stream<Seen> all() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(Seen::all));
  }

  public Optional<Seen> first(Predicate<Seen> wanted) {
    return all().filter(wanted).findFirst();
  }

  public Optional<Seen> named(String wanted) {
    return first(seen -> seen.name().equals(wanted));
  }

  /** Everything in it, a line each. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    describe("", text);
    return text.toString();
  }

  private void describe(String indent, StringBuilder text) {
    text.append(indent).append(type);
    if (!name.isEmpty()) {
      text.append(" <").append(name).append('>');
    }
    if (!texts.isEmpty()) {
      text.append(' ').append(texts);
    }
    if (!tip.isEmpty()) {
      text.append(" tip=").append(tip.lines().findFirst().orElse(""));
    }
    text.append(' ').append(box.x()).append(',').append(box.y());
    text.append(' ').append(box.width()).append('x').append(box.height());
    text.append(' ').append(marks).append('\n');
    parts.forEach(part -> part.describe(indent + "  ", text));
  }
}
