package org.absorb.ui.workbench.form;

import java.util.List;
import java.util.function.Predicate;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.widget.Capital;

/**
 * A section of a form.
 *
 * @param title a word; empty: none
 * @param parts its fields, in order
 * @param columns in how many its fields stand where there is room; a section of one stands beside
 *     another of one
 */
public record Section(String title, List<Part> parts, int columns) {

  /**
   * Fields of one object of the document.
   *
   * @param at the object
   * @param when of which documents they are shown
   */
  public record Part(Path at, List<Field> fields, Predicate<Tree> when) {
    public Part {
      fields = List.copyOf(fields);
    }

    /** Fields that are shown of every document. */
    public Part(Path at, List<Field> fields) {
      this(at, fields, document -> true);
    }

    public static Part of(Path at, Declaration<?> declaration) {
      return new Part(at, declaration.fields());
    }

    /** The same, of some documents only. */
    public Part when(Predicate<Tree> shown) {
      return new Part(at, fields, shown);
    }
  }

  public Section {
    parts = List.copyOf(parts);
  }

  /** Sections of a whole declaration: one for each group it names, in order. */
  public static List<Section> of(Declaration<?> declaration) {
    return declaration.fields().stream()
        .map(field -> field.hints().group())
        .distinct()
        .map(
            group ->
                new Section(
                    Capital.of(group),
                    List.of(
                        new Part(
                            Path.ROOT,
                            declaration.fields().stream()
                                .filter(field -> field.hints().group().equals(group))
                                .toList())),
                    1))
        .toList();
  }
}
