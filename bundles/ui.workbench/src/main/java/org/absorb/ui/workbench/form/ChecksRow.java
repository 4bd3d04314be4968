package org.absorb.ui.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.engine.catalog.Entry;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Any number of the components that are installed, a box to tick for each. */
final class ChecksRow extends FieldRow {

  private final Composite boxes;
  private final Map<String, Button> checks = new LinkedHashMap<>();

  ChecksRow(FormSection section, FormLine line) {
    super(section, line);
    this.boxes = Ground.of(section.look(), Tone.PART, new Composite(body(), SWT.NONE));
    RowLayout layout = new RowLayout();
    layout.marginLeft = 0;
    layout.marginTop = 2;
    layout.marginBottom = 2;
    layout.spacing = 16;
    layout.pack = false; // in columns
    boxes.setLayout(layout);
    operate(boxes, boxes);
    for (Entry entry : section.installed().of(field().kind())) {
      Button check = Ground.of(section.look(), Tone.PART, new Button(boxes, SWT.CHECK));
      check.setText(entry.label().replace("&", "&&"));
      check.addListener(SWT.Selection, event -> choose(entry.id(), check.getSelection()));
      checks.put(entry.id(), Named.as("form." + line.path() + "." + entry.id(), check));
    }
  }

  private List<Value> written() {
    return line().value(section().document()).orElse(Value.NOTHING) instanceof Value.Items items
        ? items.values()
        : List.of();
  }

  private static String type(Value component) {
    return Installed.component(component).text(Component.TYPE).orElse("");
  }

  private void choose(String id, boolean wanted) {
    List<Value> changed = new ArrayList<>(written());
    changed.removeIf(component -> type(component).equals(id));
    if (wanted) {
      Tree component = Component.of(id).tree();
      changed.add(component);
    }
    change(Optional.of(Value.of(changed)));
    section().host().settle();
  }

  @Override
  int width() {
    return SWT.DEFAULT;
  }

  @Override
  void value(Optional<Value> value) {
    List<String> types = written().stream().map(ChecksRow::type).toList();
    checks.forEach((id, check) -> check.setSelection(types.contains(id)));
  }
}
