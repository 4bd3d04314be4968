package org.absorb.ui.compare.internal;

import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.grid.Grid;
import org.absorb.ui.workbench.grid.GridListener;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Grids;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.MathParagraph;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What differs, what came of it, and the sentence that says so. */
final class NumbersPane {

  private static final int MARGIN = 10;

  private final Look look;
  private final Composite pane;
  private final MathLabel differ;
  private final Grid settings;
  private final Grid effects;
  private final MathParagraph sentence;
  private final Composite box;
  private final MathParagraph comparable;
  private final Label sign;
  private CompareView view;
  private boolean reserved;

  NumbersPane(Composite parent, Look look) {
    this.look = look;
    pane = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    pane.setLayout(Grids.bare(1, 0, 0));
    differ = title("parameters");
    settings = grid("compare.settings");
    title("results");
    effects = grid("compare.effects");
    box = new Composite(pane, SWT.NONE);
    GridLayout inset = new GridLayout();
    inset.marginWidth = 12;
    inset.marginHeight = 8;
    box.setLayout(inset);
    GridData wide = new GridData(SWT.FILL, SWT.END, true, false);
    wide.horizontalIndent = MARGIN;
    wide.verticalIndent = 8;
    box.setLayoutData(wide);
    sentence =
        Named.as("compare.sentence", new MathParagraph(box, look, Look.Type.BASE, Tone.TEXT));
    GridData words = new GridData(SWT.FILL, SWT.CENTER, true, false);
    words.widthHint = 200;
    sentence.setLayoutData(words);
    Composite line = Ground.of(look, Tone.PART, new Composite(pane, SWT.NONE));
    line.setLayout(new GridLayout(2, false));
    line.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
    sign = Ground.of(look, Tone.PART, new Label(line, SWT.NONE));
    sign.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
    comparable =
        Named.as("compare.comparable", new MathParagraph(line, look, Look.Type.BASE, Tone.MUTED));
    GridData rest = new GridData(SWT.FILL, SWT.CENTER, true, false);
    rest.widthHint = 200;
    comparable.setLayoutData(rest);
    Runnable stop = look.onChange(this::colour);
    pane.addListener(SWT.Dispose, event -> stop.run());
    colour();
  }

  private MathLabel title(String key) {
    MathLabel label = new MathLabel(pane, look, Look.Type.BOLD).text(Compares.WORDS.get(key));
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.horizontalIndent = MARGIN;
    data.verticalIndent = 6;
    data.heightHint = 22;
    label.setLayoutData(data);
    return label;
  }

  private Grid grid(String name) {
    Grid grid = Named.as(name, new Grid(pane, look, new GridListener() {}));
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = 90;
    data.minimumHeight = 72;
    grid.setLayoutData(data);
    return grid;
  }

  private void colour() {
    Tone ground = reserved ? Tone.CAUTION_TINT : Tone.ACCENT_TINT;
    box.setBackground(look.color(ground));
    sentence.redraw();
    sign.setImage(
        reserved ? look.image(Icon.CAUTION, Tone.CAUTION) : look.image(Icon.DONE, Tone.GOOD));
  }

  /** Shows all but the results. */
  void show(CompareView now, boolean differencesOnly) {
    view = now;
    differencesOnly(differencesOnly);
    String reservations = String.join("; ", now.contrast().reservations());
    reserved = !reservations.isEmpty();
    boolean said = say(sentence, now.contrast().sentence());
    said |= say(comparable, reserved ? reservations : Compares.WORDS.get("comparable"));
    if (said) {
      colour();
    }
  }

  /** Shows what came of it. */
  void showResults(CompareView now) {
    EffectRows rows = EffectRows.of(now);
    if (!rows.equals(effects.rows())) {
      effects.fit(EffectRows.columns(now.names().size()), rows);
    }
  }

  /** Whether that is new. */
  private static boolean say(MathParagraph paragraph, String words) {
    MathText text = MathText.of(words.replace("$", ""));
    boolean other = !text.runs().equals(paragraph.text().runs());
    if (other) {
      paragraph.text(text).requestLayout();
    }
    return other;
  }

  /** Shows the equal parameters too, or no longer. */
  void differencesOnly(boolean are) {
    if (view == null) {
      return;
    }
    SettingRows rows = SettingRows.of(view, are);
    if (!rows.equals(settings.rows())) {
      settings.fit(SettingRows.columns(view.names().size()), rows);
    }
    differ.text(
        Compares.WORDS.get(
            "differ",
            Numbers.count(view.contrast().differing()),
            Numbers.count(view.contrast().settings().size())));
  }

  void copySentence() {
    Clipboard clipboard = new Clipboard(pane.getDisplay());
    clipboard.setContents(
        new Object[] {view.contrast().sentence()}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
  }

  void focus() {
    settings.setFocus();
  }
}
