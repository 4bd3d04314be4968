package org.absorb.ui.experiments.internal.editor;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.experiment.Axis;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.experiments.internal.document.Draft;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.project.CellNames;

/** What a document is with an axis more or less, and what is said of one. */
final class Sweeping {

  private static final Messages WORDS = Messages.of(Sweeping.class);

  private Sweeping() {}

  /** The axes with another, of the value that a field has. */
  static List<Axis> added(Draft draft, FormLine line) {
    Value start = line.value(draft.document()).orElse(Value.of(1));
    List<Axis> axes = new ArrayList<>(draft.experiment().sweep());
    axes.add(new Axis.Values(line.path(), List.of(start)));
    return axes;
  }

  /** The document without an axis; its fields have the first value where they had none. */
  static Tree without(Draft draft, Axis axis) {
    List<Axis> axes = new ArrayList<>(draft.experiment().sweep());
    axes.remove(axis);
    Tree document = draft.sweeping(axes);
    for (var change : axis.points().get(0).entrySet()) {
      if (document.at(change.getKey()).isEmpty()) { // else it would be missing now
        document = document.with(change.getKey(), change.getValue());
      }
    }
    return document;
  }

  /** The first and the last value of a field on its axis, or of the plugin that it names. */
  static String span(Axis axis, Path field, CellNames words) {
    Path type = field.then("type");
    Path path = axis.paths().contains(type) ? type : field;
    String key = path.toString();
    Value first = axis.points().get(0).get(path);
    Value last = axis.points().get(axis.points().size() - 1).get(path);
    if (first == null || last == null) {
      return WORDS.get("cases");
    }
    return first.equals(last)
        ? words.value(key, first)
        : WORDS.get("to", words.value(key, first), words.value(key, last));
  }
}
