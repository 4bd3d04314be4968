package org.absorb.ui.workbench.form;

import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Entry;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Field;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.widget.Chooser;
import org.eclipse.swt.SWT;

/** One of several: of the choices of a field, or of the components that are installed. */
final class ChoiceRow extends FieldRow {

  private static final int WIDTH = 170;

  private final Chooser chooser;
  private List<String> ids = List.of();

  ChoiceRow(FormSection section, FormLine line) {
    super(section, line);
    this.chooser = new Chooser(body(), section.look());
    operate(chooser, chooser);
    chooser.addListener(SWT.Selection, event -> choose(ids.get(chooser.selected())));
  }

  private boolean component() {
    return field().type() == Field.Type.COMPONENT;
  }

  private void choose(String id) {
    Tree before = Installed.component(line().value(section().document()).orElse(Value.NOTHING));
    change(
        Optional.of(
            component()
                ? section().installed().retyped(field().kind(), before, id)
                : Value.of(id)));
    section().host().settle();
  }

  @Override
  int width() {
    return WIDTH;
  }

  @Override
  void value(Optional<Value> value) {
    String id = value.map(FieldText::write).orElse("");
    if (component()) {
      List<Entry> entries = section().installed().of(field().kind());
      ids = entries.stream().map(Entry::id).toList();
      chooser.labels(entries.stream().map(Entry::label).toList());
      id = Installed.component(value.orElse(Value.NOTHING)).text(Component.TYPE).orElse("");
    } else {
      ids = field().choices();
      chooser.labels(field().choiceLabels());
    }
    chooser.otherwise(id.isEmpty() ? WORDS.get("choose") : id);
    chooser.select(ids.indexOf(id));
    chooser.wrong(wrong());
  }
}
