package org.absorb.ui.scene.internal.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.absorb.model.run.Frame;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.scene.packing.ColourBy;
import org.absorb.scene.packing.Colours;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.scene.internal.view.Settings;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Room;
import org.absorb.ui.workbench.widget.Segments;
import org.absorb.ui.workbench.widget.Slider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** How the packing is seen: colours, what is hidden, a slice, sizes. */
public final class ViewPanel extends Composite {

  private static final int VALUE = 52;

  private final Look look;
  private final Consumer<Settings> changed;
  private final Chooser by;
  private final Button onlyActive;
  private final Button box;
  private final Button neighbours;
  private final Composite sliceRow;
  private Segments slice;
  private final Slider at;
  private final MathLabel atValue;
  private final Button layer;
  private final Slider size;
  private final MathLabel sizeValue;
  private final Slider fade;
  private final MathLabel fadeValue;
  private final MathLabel axesLabel;
  private final Chooser axes;
  private List<ColourBy> offered = List.of();
  private Settings settings;
  private int dimension;
  private double length;

  /**
   * @param changed told every new setting
   */
  public ViewPanel(Composite parent, Look look, Settings first, Consumer<Settings> changed) {
    super(parent, SWT.NONE);
    this.look = look;
    this.changed = changed;
    this.settings = first;
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 12;
    layout.marginHeight = 10;
    layout.horizontalSpacing = 8;
    layout.verticalSpacing = 6;
    setLayout(layout);
    label("view.by");
    by = wide(Named.as("packing.by", new Chooser(this, look)), 2);
    by.addListener(SWT.Selection, event -> set(settings.by(offered.get(by.selected()))));
    label("view.show");
    onlyActive = check("onlyActive", Settings::onlyActive);
    space();
    box = check("box", Settings::box);
    space();
    neighbours = check("neighbours", Settings::neighbours);
    label("view.slice");
    sliceRow = wide(Ground.of(look, Tone.PART, new Composite(this, SWT.NONE)), 2);
    sliceRow.setLayout(Grids.bare(1, 0, Grids.GAP));
    space();
    at = slider("at", 0, 1, 0.01);
    atValue = value();
    at.addListener(SWT.Selection, event -> set(settings.at(at.value())));
    space();
    layer = check("layer", Settings::layer);
    label("view.size");
    size = slider("size", 20, 120, 5);
    sizeValue = value();
    size.addListener(SWT.Selection, event -> set(settings.size((int) Math.round(size.value()))));
    label("view.fade");
    fade = slider("fade", 0, 100, 5);
    fadeValue = value();
    fade.addListener(SWT.Selection, event -> set(settings.fade((int) Math.round(fade.value()))));
    axesLabel = label("view.axes");
    axes = wide(Named.as("packing.axes", new Chooser(this, look)), 2);
    axes.addListener(SWT.Selection, event -> set(settings.axes(axes.selected())));
    present();
  }

  private MathLabel label(String key) {
    MathLabel label = new MathLabel(this, look, Look.Type.BASE).tone(Tone.MUTED);
    label.text(Packings.WORDS.get(key));
    label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    return label;
  }

  private void space() {
    Ground.of(look, Tone.PART, new Composite(this, SWT.NONE)).setLayoutData(new GridData(1, 1));
  }

  private static <C extends Control> C wide(C control, int columns) {
    control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1));
    return control;
  }

  private Button check(String name, BiFunction<Settings, Boolean, Settings> change) {
    Button button = wide(Ground.of(look, Tone.PART, new Button(this, SWT.CHECK)), 2);
    button.setText(Packings.WORDS.get("view." + name));
    button.addListener(SWT.Selection, event -> set(change.apply(settings, button.getSelection())));
    return Named.as("packing." + name, button);
  }

  private Slider slider(String name, double least, double most, double step) {
    Slider slider = Named.as("packing." + name, new Slider(this, look, least, most, step));
    slider.setToolTipText(Packings.WORDS.get("view.tip." + name));
    return wide(slider, 1);
  }

  private MathLabel value() {
    MathLabel label = new MathLabel(this, look, Look.Type.BASE);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
    data.widthHint = VALUE;
    label.setLayoutData(data);
    return label;
  }

  private void set(Settings other) {
    settings = other;
    present();
    changed.accept(other);
  }

  /** Shows settings that were changed elsewhere. */
  public void show(Settings other) {
    settings = other;
    present();
  }

  /**
   * Offers what a frame allows.
   *
   * @param several whether there is an earlier frame too
   */
  public void offer(Frame frame, boolean several) {
    List<ColourBy> possible =
        Arrays.stream(ColourBy.values())
            .filter(one -> Colours.possible(frame, one, several))
            .toList();
    if (!possible.equals(offered)) {
      offered = possible;
      by.labels(possible.stream().map(one -> Packings.WORDS.get("by." + one)).toList());
    }
    length = frame.box()[settings.slice().orElse(0) % frame.dimension()];
    if (dimension != frame.dimension()) {
      dimension = frame.dimension();
      offerAxes();
    }
    present();
  }

  private void offerAxes() {
    if (slice != null) {
      slice.dispose();
    }
    List<String> names = new ArrayList<>(Settings.names(dimension));
    names.add(0, Packings.WORDS.get("slice.off"));
    slice = Named.as("packing.slice", new Segments(sliceRow, look, names));
    slice.addListener(
        SWT.Selection,
        event ->
            set(
                settings.slice(
                    slice.selected() == 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(slice.selected() - 1))));
    List<List<Integer>> choices = Settings.choices(dimension);
    axes.labels(
        choices.stream()
            .map(
                choice ->
                    String.join(
                        ", ", choice.stream().map(axis -> Settings.axis(axis, dimension)).toList()))
            .toList());
    boolean several = choices.size() > 1;
    Room.give(axes, several);
    Room.give(axesLabel, several);
    sliceRow.layout();
    getParent().layout(true, true);
  }

  private void present() {
    by.select(Math.max(0, offered.indexOf(settings.by())));
    onlyActive.setSelection(settings.onlyActive());
    box.setSelection(settings.box());
    neighbours.setSelection(settings.neighbours());
    boolean cut = settings.slice().isPresent();
    if (slice != null) {
      slice.select(settings.slice().isPresent() ? settings.slice().getAsInt() + 1 : 0);
    }
    at.value(settings.at());
    at.setEnabled(cut);
    atValue.text(
        MathText.of(Numbers.significant(Math.round(100 * settings.at()) / 100.0) + " $L$"));
    atValue.tone(cut ? Tone.TEXT : Tone.FAINT);
    atValue.setToolTipText(
        Packings.WORDS.get("slice.at", Numbers.significant(settings.at() * length)));
    layer.setSelection(settings.layer());
    layer.setEnabled(cut);
    size.value(settings.size());
    sizeValue.text(Packings.WORDS.get("percent", "" + settings.size()));
    fade.value(settings.fade());
    fadeValue.text(Packings.WORDS.get("percent", "" + settings.fade()));
    axes.select(Math.min(settings.axes(), Settings.choices(Math.max(2, dimension)).size() - 1));
  }
}
