package org.absorb.store.run;

import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * A bundle that contributed a class to a run.
 *
 * @param name the symbolic name
 * @param sha256 of its bytes, in hexadecimal; empty where it has none (a folder of classes)
 */
public record Software(String name, String version, String sha256) {

  public Tree tree() {
    return Tree.EMPTY
        .with("name", Value.of(name))
        .with("version", Value.of(version))
        .with("sha256", Value.of(sha256));
  }

  public static Software of(Tree tree) {
    return new Software(
        tree.text("name").orElse(""),
        tree.text("version").orElse(""),
        tree.text("sha256").orElse(""));
  }
}
