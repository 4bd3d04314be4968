package org.absorb.ui.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.parameter.Field;
import org.absorb.model.parameter.Problem;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.look.Look;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The fields of a section on the screen; they come and go with the document. */
final class FormSection {

  private final Form form;
  private final Section section;
  private final TitledBox box;
  private List<FieldRow> rows = List.of();

  FormSection(Form form, Section section, TitledBox box) {
    this.form = form;
    this.section = section;
    this.box = box;
    box.body().setLayout(new RowsLayout(section.columns(), () -> rows));
  }

  Composite body() {
    return box.body();
  }

  Look look() {
    return form.look();
  }

  FormHost host() {
    return form.host();
  }

  Installed installed() {
    return form.installed();
  }

  Tree document() {
    return form.document();
  }

  List<FieldRow> rows() {
    return rows;
  }

  List<FormLine> lines(boolean advanced) {
    return FormLines.of(section, document(), installed(), advanced);
  }

  /** Shows the document; whether other fields are there than before. */
  boolean show(List<FormLine> lines, Map<Path, Problem> problems) {
    List<FieldRow> before = rows;
    List<FieldRow> kept = new ArrayList<>();
    for (FormLine line : lines) {
      kept.add(find(before, line).orElseGet(() -> row(line)));
    }
    boolean changed = !kept.equals(before);
    if (changed) {
      rows = List.copyOf(kept);
      before.stream().filter(row -> !kept.contains(row)).forEach(FieldRow::dispose);
      Control last = null;
      for (FieldRow row : rows) {
        last = row.behind(last);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      Optional<Problem> problem = Optional.ofNullable(problems.get(lines.get(i).path()));
      rows.get(i).show(lines.get(i), problem);
    }
    box.body().layout();
    return changed;
  }

  private static Optional<FieldRow> find(List<FieldRow> rows, FormLine line) {
    return rows.stream()
        .filter(row -> row.line().path().equals(line.path()))
        .filter(row -> row.field().equals(line.field()) && row.line().label().equals(line.label()))
        .findFirst();
  }

  private FieldRow row(FormLine line) {
    Field field = line.field();
    return switch (field.type()) {
      case FLAG -> new FlagRow(this, line);
      case COMPONENTS -> new ChecksRow(this, line);
      case COMPONENT -> new ChoiceRow(this, line);
      case CHOICE ->
          field.choices().size() > SwitchRow.MOST
              ? new ChoiceRow(this, line)
              : new SwitchRow(this, line);
      default -> new TextRow(this, line);
    };
  }
}
