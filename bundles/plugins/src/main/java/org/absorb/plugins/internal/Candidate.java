package org.absorb.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.plugins.Build;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A plugin that a source offers.
 *
 * @param build which one the source says it is
 * @param label what its author calls it
 * @param vendor who made it; may be empty
 * @param extensions the ids of its extensions, ascending
 * @param provides its name, the packages it exports and the namespaces of its capabilities,
 *     ascending: by these it is found for whoever needs it
 * @param jar gets it; throws {@link org.absorb.model.parameter.BadInputException} if it is not what
 *     the source says
 */
record Candidate(
    Build build,
    String label,
    String vendor,
    List<String> extensions,
    List<String> provides,
    Supplier<Jar> jar) {

  /** A jar that is there. */
  static Candidate of(Jar jar) {
    TreeSet<String> provides = new TreeSet<>(List.of(jar.name()));
    for (String header : List.of(Constants.EXPORT_PACKAGE, Constants.PROVIDE_CAPABILITY)) {
      jar.header(header).forEach(clause -> provides.addAll(clause.paths()));
    }
    return new Candidate(
        jar.build(), jar.label(), jar.vendor(), jar.ids(), List.copyOf(provides), () -> jar);
  }

  Version version() {
    return Version.parseVersion(build.version());
  }

  /** As an index has it. */
  Tree tree(String file) {
    return Tree.EMPTY
        .with("name", Value.of(build.name()))
        .with("version", Value.of(build.version()))
        .with("file", Value.of(file))
        .with("sha256", Value.of(build.sha256()))
        .with("label", Value.of(label))
        .with("vendor", Value.of(vendor))
        .with("extensions", texts(extensions))
        .with("provides", texts(provides));
  }

  private static Value texts(List<String> texts) {
    return Value.of(texts.stream().map(Value::of).toList());
  }

  /**
   * From an index.
   *
   * @throws IllegalArgumentException if something is missing or is no version
   */
  static Candidate of(Tree tree, Supplier<Jar> jar) {
    String name = text(tree, "name");
    String version = new Version(text(tree, "version")).toString();
    return new Candidate(
        new Build(name, version, text(tree, "sha256")),
        tree.text("label").orElse(name),
        tree.text("vendor").orElse(""),
        texts(tree, "extensions"),
        texts(tree, "provides"),
        jar);
  }

  /**
   * @throws IllegalArgumentException if there is no such text
   */
  static String text(Tree tree, String key) {
    return tree.text(key).orElseThrow(() -> new IllegalArgumentException(key));
  }

  private static List<String> texts(Tree tree, String key) {
    List<String> texts = new ArrayList<>();
    if (tree.get(key).orElse(null) instanceof Value.Items items) {
      for (Value value : items.values()) {
        if (!(value instanceof Value.Text text)) {
          throw new IllegalArgumentException(key);
        }
        texts.add(text.value());
      }
    }
    return texts;
  }
}
