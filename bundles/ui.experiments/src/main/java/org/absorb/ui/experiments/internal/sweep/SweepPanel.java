package org.absorb.ui.experiments.internal.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.Field;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.ui.experiments.internal.document.CellState;
import org.absorb.ui.experiments.internal.document.Draft;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.project.CellNames;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The sweep of an experiment: its axes, what one does with them, and its cells. */
public final class SweepPanel {

  private static final Messages WORDS = Messages.of(SweepPanel.class);

  /** More cells than this are not drawn. */
  private static final int MOST_DRAWN = 40_000;

  private final Look look;
  private final SweepHost host;
  private final Composite body;
  private final AxisTable table;
  private final MathLabel complaint;
  private final CellGrid grid;
  private final Legend legend;
  private final Composite others;
  private final Composite buttons;
  private final PushButton add;
  private final PushButton shape;
  private final List<PushButton> onSelected = new ArrayList<>();
  private List<Integer> fixed = List.of();
  private List<FormLine> lines = List.of();
  private Draft draft;
  private GridWords words;
  private List<Axis> shown;
  private String found = "";

  public SweepPanel(Composite body, Look look, SweepHost host) {
    this.body = body;
    this.look = look;
    this.host = host;
    complaint = new MathLabel(body, look, Look.Type.SMALL).tone(Tone.ERROR);
    table = new AxisTable(body, look, host, this::typed);
    buttons = row();
    add = Named.as("sweep.add", new PushButton(buttons, look, false, Icon.ADD));
    add.text(WORDS.get("add"));
    add.addListener(SWT.Selection, event -> choose());
    shape = button("sweep.shape", Icon.SETTINGS, this::shape);
    button("sweep.remove", Icon.DELETE, table::remove);
    button("sweep.up", Icon.UP, () -> table.move(-1));
    button("sweep.down", Icon.DOWN, () -> table.move(1));
    grid = Named.as("sweep.grid", new CellGrid(body, look, this::pick));
    legend = new Legend(body, look);
    others = row();
    body.setLayout(new SweepLayout(table, buttons, complaint, grid, others, legend));
  }

  private Composite row() {
    Composite row = Ground.of(look, Tone.PART, new Composite(body, SWT.NONE));
    RowLayout layout = new RowLayout();
    layout.marginLeft = 0;
    layout.marginTop = 0;
    layout.marginBottom = 0;
    layout.spacing = 6;
    layout.center = true;
    row.setLayout(layout);
    return row;
  }

  private PushButton button(String name, Icon icon, Runnable action) {
    PushButton button = Named.as(name, new PushButton(buttons, look, false, icon));
    button.setToolTipText(WORDS.get(name));
    button.addListener(SWT.Selection, event -> action.run());
    onSelected.add(button);
    return button;
  }

  /** Offers what the selected axis can be made into. */
  private void shape() {
    int index = table.selected();
    if (index >= 0 && table.editor().take()) {
      Axis axis = draft.experiment().sweep().get(index);
      List<FormLine> others = lines.stream().filter(this::sweepable).toList();
      new AxisMenu(axis, draft, others, (label, made) -> table.replace(index, label, made))
          .show(shape);
    }
    table.editor().focus();
  }

  /** Takes the values that are typed; why it cannot. */
  public Optional<String> commit() {
    if (table.editor().take()) {
      return Optional.empty();
    }
    table.editor().focus();
    return Optional.of(table.editor().problem());
  }

  /** Whether values are typed that the document has not. */
  public boolean changed() {
    return table.editor().changed();
  }

  /** The field in which values are typed, if it has the keyboard. */
  public Optional<Typing> typing() {
    return Optional.<Typing>of(table.editor()).filter(editor -> table.editor().focused());
  }

  private void typed() {
    complain();
    host.valuesTyped();
  }

  /** What is wrong with what is typed now, else with the document. */
  private void complain() {
    String typed = table.editor().problem();
    String problem = typed.isEmpty() ? found : typed;
    boolean fine = problem.isEmpty();
    String hint = table.editor().isOpen() ? WORDS.get("values.hint") : "";
    complaint.text(fine ? hint : problem).icon(fine ? null : Icon.FAILED);
    complaint.tone(fine ? Tone.MUTED : Tone.ERROR);
    complaint.setToolTipText(fine ? null : problem);
  }

  private void pick(int cell) {
    if (words != null) {
      host.pick(words.coordinates(cell));
    }
  }

  /** Shows the sweep of a document; whether it needs another height. */
  public boolean show(Draft now, List<FormLine> known, CellNames said, List<Problem> problems) {
    draft = now;
    lines = known;
    List<Axis> axes = now.experiment().sweep();
    table.show(axes, known);
    onSelected.forEach(button -> button.setEnabled(host.editable() && !axes.isEmpty()));
    add.setEnabled(host.editable());
    found =
        problems.stream()
            .filter(problem -> concerns(problem.path()))
            .findFirst()
            .map(Problem::line)
            .orElse("");
    complain();
    words = now.experiment().size() > MOST_DRAWN ? null : new GridWords(now.experiment(), said);
    boolean changed = !axes.equals(shown);
    if (changed) {
      shown = axes;
      choosers(now.experiment());
    }
    refresh();
    return changed;
  }

  /** Of the sweep itself, or of a value that it gives. */
  private boolean concerns(Path path) {
    return path.steps().get(0).equals("sweep") || draft.axis(path).isPresent();
  }

  private void refresh() {
    boolean drawn = words != null && !draft.experiment().sweep().isEmpty();
    grid.setVisible(drawn);
    legend.setVisible(drawn);
    if (drawn) {
      grid.show(Grid.of(draft.experiment().sweep(), fixed), words);
    }
  }

  /** Shows how the cells stand. */
  public void states(List<CellState> states) {
    grid.states(states);
    legend.states(states);
  }

  /** From the third axis on, one value of each is shown. */
  private void choosers(Experiment experiment) {
    for (var child : others.getChildren()) {
      child.dispose();
    }
    List<Axis> axes = experiment.sweep();
    fixed =
        new ArrayList<>(IntStream.range(2, Math.max(2, axes.size())).map(i -> 0).boxed().toList());
    for (int i = 2; i < axes.size() && words != null; i++) {
      int axis = i;
      new MathLabel(others, look, Look.Type.BASE).text(MathText.of(words.axis(i)));
      Chooser chooser = Named.as("sweep.at." + i, new Chooser(others, look));
      chooser.labels(
          IntStream.range(0, axes.get(i).points().size())
              .mapToObj(point -> words.point(axis, point))
              .toList());
      chooser.select(0);
      chooser.addListener(
          SWT.Selection,
          event -> {
            fixed.set(axis - 2, chooser.selected());
            refresh();
          });
    }
  }

  private void choose() {
    Menu menu = new Menu(add);
    for (FormLine line : lines) {
      if (sweepable(line)) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(line.words().plain());
        item.addListener(SWT.Selection, event -> host.sweep(line));
      }
    }
    menu.addListener(SWT.Hide, event -> add.getDisplay().asyncExec(menu::dispose));
    menu.setLocation(add.toDisplay(0, add.getSize().y));
    menu.setVisible(true);
  }

  /** Whether an axis can be made of a field. */
  public boolean sweepable(FormLine line) {
    return line.field().hints().sweepable()
        && line.field().type() != Field.Type.COMPONENTS
        && line.field().type() != Field.Type.WHOLES
        && line.field().type() != Field.Type.TEXT
        && draft.axis(line.path()).isEmpty();
  }

  /** Selects the axis that varies a field. */
  public void reveal(Path path) {
    draft.axis(path).ifPresent(table::reveal);
  }

  /** Selects the axis that varies a field, and opens its values for typing. */
  public void edit(Path path) {
    reveal(path);
    table.edit();
  }
}
