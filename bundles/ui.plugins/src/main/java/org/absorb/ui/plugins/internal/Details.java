package org.absorb.ui.plugins.internal;

import java.util.List;
import java.util.Optional;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.plugins.Request;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What is known of the plug-in that is picked, and what can be done with it. */
final class Details {

  private final Composite whole;
  private final Workbench workbench;
  private final Plugins plugins;
  private final Look look;
  private final Installing installing;

  Details(Composite parent, Workbench workbench, Plugins plugins) {
    this.workbench = workbench;
    this.plugins = plugins;
    this.look = workbench.look();
    this.installing = new Installing(workbench, plugins);
    whole = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 20;
    layout.marginHeight = 16;
    layout.horizontalSpacing = 16;
    layout.verticalSpacing = 8;
    whole.setLayout(layout);
    whole.setBackgroundMode(SWT.INHERIT_FORCE);
  }

  /** Shows a line, or nothing. */
  void show(Optional<Line> shown) {
    for (Control old : whole.getChildren()) {
      old.dispose();
    }
    if (shown.isPresent()) {
      fill(shown.get());
    } else {
      across(new MathLabel(whole, look, Look.Type.BASE).text(Managing.WORDS.get("pick")))
          .tone(Tone.MUTED);
    }
    whole.layout(true, true);
  }

  private void fill(Line line) {
    across(new MathLabel(whole, look, Look.Type.TITLE).text(line.label()));
    across(
        new MathLabel(whole, look, Look.Type.BASE)
            .text(line.name() + " " + line.version())
            .tone(Tone.MUTED));
    fact("state", state(line), line.plugin().map(Plugin::works).orElse(true));
    line.offers().stream()
        .map(Offer::vendor)
        .filter(vendor -> !vendor.isEmpty())
        .findFirst()
        .ifPresent(vendor -> fact("vendor", vendor, true));
    fact("brings", String.join(", ", line.extensions()), true);
    fact("hash", line.build().sha256(), true);
    if (!line.others().isEmpty()) {
      fact("versions", String.join(", ", line.others()), true);
    }
    buttons(line);
    if (!line.others().isEmpty() && line.plugin().isPresent()) {
      versions(line);
    }
    if (line.plugin().isPresent()) {
      across(
          new MathLabel(whole, look, Look.Type.SMALL)
              .text(Managing.WORDS.get("running"))
              .tone(Tone.MUTED));
    }
  }

  static String state(Line line) {
    if (line.plugin().isEmpty()) {
      return Managing.WORDS.get("state.available");
    }
    Plugin plugin = line.plugin().get();
    if (!plugin.works()) {
      return plugin.complaint();
    }
    if (!plugin.enabled()) {
      return Managing.WORDS.get("state.disabled");
    }
    return line.newer()
        .map(offer -> Managing.WORDS.get("state.update", offer.build().version()))
        .orElse(Managing.WORDS.get("state.enabled"));
  }

  private void fact(String key, String value, boolean good) {
    new MathLabel(whole, look, Look.Type.BASE)
        .text(Managing.WORDS.get("fact." + key))
        .tone(Tone.MUTED)
        .setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    MathLabel label =
        new MathLabel(whole, look, Look.Type.BASE).text(value).tone(good ? Tone.TEXT : Tone.ERROR);
    label.setToolTipText(value);
    label.setLayoutData(wide(1));
  }

  /** As wide as there is room, however long its text. */
  private static GridData wide(int columns) {
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
    data.widthHint = 100;
    return data;
  }

  private static MathLabel across(MathLabel label) {
    label.setLayoutData(wide(2));
    return label;
  }

  private Composite row() {
    Composite row = Ground.of(look, Tone.PART, new Composite(whole, SWT.NONE));
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.marginLeft = 0;
    layout.spacing = 8;
    layout.center = true;
    row.setLayout(layout);
    row.setLayoutData(wide(2));
    return row;
  }

  private void buttons(Line line) {
    Composite row = row();
    if (line.plugin().isEmpty()) {
      String version = line.version();
      button(row, "install", true, Icon.ADD, () -> fetch(line, version), version);
      return;
    }
    line.newer()
        .map(offer -> offer.build().version())
        .ifPresent(
            version -> button(row, "update", true, Icon.UP, () -> fetch(line, version), version));
    Plugin plugin = line.plugin().get();
    if (plugin.enabled() && plugin.works()) {
      button(row, "disable", false, Icon.PAUSE, () -> installing.disable(line.name()));
    } else {
      button(row, "enable", false, Icon.PLAY, () -> installing.enable(line.name()));
    }
    button(row, "remove", false, Icon.DELETE, () -> installing.remove(plugin));
  }

  private void versions(Line line) {
    Composite row = row();
    List<String> others = line.others();
    Chooser versions = Named.as("plugins.versions", new Chooser(row, look));
    versions.labels(others);
    versions.select(0);
    button(
        row,
        "use",
        false,
        Icon.HISTORY,
        () -> {
          String version = others.get(versions.selected());
          if (line.here(version)) {
            installing.use(line.name(), version);
          } else {
            fetch(line, version);
          }
        });
  }

  private void fetch(Line line, String version) {
    installing.begin(new Request(line.name(), plugins.repository(), version));
  }

  private void button(
      Composite row, String key, boolean main, Icon icon, Runnable action, Object... values) {
    PushButton button =
        Named.as("plugins." + key, new PushButton(row, look, main, icon))
            .text(Managing.WORDS.get("button." + key, values));
    button.addListener(SWT.Selection, event -> action.run());
  }
}
