package org.absorb.ui.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Which fields a section shows of a document: those of the components chosen, and no hidden ones.
 */
public final class FormLines {

  private final Tree document;
  private final Installed installed;
  private final boolean advanced;
  private final List<FormLine> lines = new ArrayList<>();

  private FormLines(Tree document, Installed installed, boolean advanced) {
    this.document = document;
    this.installed = installed;
    this.advanced = advanced;
  }

  /**
   * The fields, in order.
   *
   * @param advanced whether all of them are asked for
   */
  public static List<FormLine> of(
      Section section, Tree document, Installed installed, boolean advanced) {
    FormLines of = new FormLines(document, installed, advanced);
    for (Section.Part part : section.parts()) {
      if (part.when().test(document)) {
        of.fields(part.fields(), part.at(), "", List.of());
      }
    }
    return List.copyOf(of.lines);
  }

  private void fields(List<Field> fields, Path at, String before, List<FormLine.Owner> owners) {
    for (Field field : fields) {
      if ((advanced || !field.hints().advanced()) && visible(field, fields, at)) {
        field(field, at.then(field.key()), (before + " " + field.label()).strip(), owners);
      }
    }
  }

  private void field(Field field, Path at, String label, List<FormLine.Owner> owners) {
    if (field.type() == Field.Type.GROUP) {
      fields(nested(field, at), at, label, owners);
      return;
    }
    lines.add(new FormLine(at, field, label, owners.size(), owners));
    Value value = document.at(at).orElse(field.byDefault());
    if (field.type() == Field.Type.COMPONENT && value != null) {
      component(field.kind(), Installed.component(value), at, owners);
    } else if (field.type() == Field.Type.COMPONENTS && value instanceof Value.Items items) {
      for (int i = 0; i < items.values().size(); i++) {
        component(field.kind(), Installed.component(items.values().get(i)), at.then(i), owners);
      }
    }
  }

  /**
   * A group's fields; while nothing of it is written, what the group itself is by default counts.
   */
  private List<Field> nested(Field group, Path at) {
    List<Field> fields = group.nested().fields();
    boolean written = document.at(at).filter(value -> !value.equals(Tree.EMPTY)).isPresent();
    return written || !(group.byDefault() instanceof Tree whole)
        ? fields
        : fields.stream()
            .map(field -> field.defaulting(whole.get(field.key()).orElse(field.byDefault())))
            .toList();
  }

  private void component(String kind, Tree component, Path at, List<FormLine.Owner> owners) {
    Optional<Declaration<?>> declaration =
        component.text(Component.TYPE).flatMap(type -> installed.declaration(kind, type));
    if (declaration.isPresent()) {
      List<FormLine.Owner> within = new ArrayList<>(owners);
      within.add(new FormLine.Owner(at, component));
      fields(declaration.get().fields(), at, "", within);
    }
  }

  /** {@code key=value}: only where the field beside it has that value, written or by default. */
  private boolean visible(Field field, List<Field> beside, Path at) {
    String[] condition = field.hints().visibleWhen().split("=", 2);
    if (condition.length < 2) {
      return true;
    }
    String key = condition[0].strip();
    Optional<Value> other =
        document
            .at(at.then(key))
            .or(
                () ->
                    beside.stream()
                        .filter(sibling -> sibling.key().equals(key))
                        .findFirst()
                        .map(Field::byDefault));
    return other.map(FieldText::write).filter(condition[1].strip()::equals).isPresent();
  }
}
