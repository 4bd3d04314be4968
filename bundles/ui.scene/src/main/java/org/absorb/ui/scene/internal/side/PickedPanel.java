package org.absorb.ui.scene.internal.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.absorb.model.run.Frame;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.scene.packing.Contacts;
import org.absorb.scene.packing.Packing;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.scene.internal.run.History;
import org.absorb.ui.scene.internal.run.Shown;
import org.absorb.ui.workbench.length.Lengths;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Room;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The particle that is picked: where it is, whom it touches, when it was active. */
public final class PickedPanel extends Composite {

  private final MathLabel title;
  private final List<MathLabel> names = new ArrayList<>();
  private final List<MathLabel> values = new ArrayList<>();
  private final NeighbourList neighbours;
  private final MathLabel historyTitle;
  private final HistoryStrip history;

  /**
   * @param pick told the particle that is clicked among the neighbours
   */
  public PickedPanel(Composite parent, Look look, IntConsumer pick) {
    super(parent, SWT.NONE);
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 12;
    layout.marginHeight = 10;
    layout.horizontalSpacing = 12;
    layout.verticalSpacing = 4;
    setLayout(layout);
    title = Named.as("packing.picked", new MathLabel(this, look, Look.Type.BOLD));
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    for (String row : List.of("state", "position", "radius", "moved")) {
      MathLabel name = new MathLabel(this, look, Look.Type.BASE).tone(Tone.MUTED);
      name.text(MathText.of(Packings.WORDS.get("picked." + row)));
      name.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
      names.add(name);
      MathLabel value = Named.as("packing." + row, new MathLabel(this, look, Look.Type.BASE));
      value.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      values.add(value);
    }
    neighbours = Named.as("packing.neighbourList", new NeighbourList(this, look, pick));
    GridData list = new GridData(SWT.FILL, SWT.BEGINNING, true, false, 2, 1);
    list.verticalIndent = 6;
    neighbours.setLayoutData(list);
    historyTitle = new MathLabel(this, look, Look.Type.SMALL).tone(Tone.MUTED);
    GridData above = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    above.verticalIndent = 6;
    historyTitle.setLayoutData(above);
    history = Named.as("packing.history", new HistoryStrip(this, look));
    history.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
  }

  /** Says that none is picked, and how to pick one. */
  public void none() {
    title.text(Packings.WORDS.get("picked.none"));
    title.tone(Tone.MUTED);
    rows(false);
    neighbours.show(List.of());
    Room.give(neighbours, false);
    history(History.NONE);
  }

  private void rows(boolean shown) {
    Stream.concat(names.stream(), values.stream()).forEach(label -> Room.give(label, shown));
  }

  /**
   * Tells of a particle in what is shown.
   *
   * @param lengths in which unit
   */
  public void show(Shown shown, int picked, Lengths lengths) {
    Packing packing = shown.packing();
    Frame frame = packing.frame();
    Contacts contacts = packing.contacts();
    double[] box = frame.box();
    double side = Arrays.stream(box).allMatch(x -> x == box[0]) ? box[0] : Double.NaN;
    String unit = lengths.unit("D", side);
    double factor = lengths.factor("D", side);
    title.text(Packings.WORDS.get("picked.particle", Numbers.count(picked)));
    title.tone(Tone.TEXT);
    rows(true);
    int count = contacts.count(picked);
    String state = count == 0 ? "picked.inactive" : count == 1 ? "picked.one" : "picked.active";
    values.get(0).text(Packings.WORDS.get(state, "" + count));
    String position =
        IntStream.range(0, frame.dimension())
            .mapToObj(
                axis -> String.format(Locale.ROOT, "%.3f", frame.position()[axis][picked] * factor))
            .collect(Collectors.joining(", "));
    values.get(1).text(MathText.of(position + " $" + unit + "$"));
    String radius = Numbers.significant(frame.radius()[picked] * factor);
    values.get(2).text(MathText.of(radius + " $" + unit + "$"));
    values.get(3).text(MathText.of(moved(shown, picked, factor, unit)));
    Room.give(neighbours, count > 0);
    neighbours.unit(unit);
    neighbours.show(
        IntStream.range(0, count)
            .mapToObj(
                k -> {
                  int other = contacts.partner(picked, k);
                  double r = contacts.distance(picked, k);
                  double touch = frame.radius()[picked] + frame.radius()[other];
                  return new NeighbourList.Line(other, r * factor, 1 - r / touch);
                })
            .sorted((a, b) -> Double.compare(b.overlap(), a.overlap()))
            .toList());
    layout(true);
  }

  private static String moved(Shown shown, int picked, double factor, String unit) {
    return shown
        .since()
        .map(
            first ->
                Packings.WORDS.get(
                    "picked.since",
                    Numbers.significant(shown.packing().displacement(first)[picked] * factor),
                    Numbers.count(first.step()),
                    unit))
        .orElse(Packings.WORDS.get("picked.unknown"));
  }

  /** Shows when the particle was active. */
  public void history(History past) {
    history.show(past);
    boolean any = past.steps().length > 1;
    Room.give(history, any);
    Room.give(historyTitle, any);
    requestLayout();
    if (any) {
      historyTitle.text(
          Packings.WORDS.get(
              "picked.history",
              Numbers.count(past.steps()[0]),
              Numbers.count(past.steps()[past.steps().length - 1])));
    }
  }
}
