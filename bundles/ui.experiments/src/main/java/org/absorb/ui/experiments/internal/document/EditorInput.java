package org.absorb.ui.experiments.internal.document;

import java.nio.file.Path;
import java.util.Optional;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What an editor is open on.
 *
 * @param folder of the project
 * @param name of the experiment, or of a figure's file
 */
public record EditorInput(Path folder, String name) {

  private static final String PROJECT = "project";
  private static final String NAME = "name";

  /** As layouts keep it: JSON, since a folder and a name may hold any character. */
  public String text() {
    return Tree.EMPTY
        .with(NAME, Value.of(name))
        .with(PROJECT, Value.of(folder.toAbsolutePath().normalize().toString()))
        .toString();
  }

  /** Reads the text; empty if it is none. */
  public static Optional<EditorInput> of(String text) {
    try {
      return JsonText.read(text) instanceof Tree tree
          ? tree.text(PROJECT)
              .flatMap(
                  folder -> tree.text(NAME).map(name -> new EditorInput(Path.of(folder), name)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
