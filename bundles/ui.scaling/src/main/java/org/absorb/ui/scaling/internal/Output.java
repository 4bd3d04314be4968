package org.absorb.ui.scaling.internal;

import java.nio.file.Path;
import java.util.Locale;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.ScaledData;
import org.absorb.store.Atomic;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.state.Item;
import org.absorb.ui.workbench.Workbench;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;

/**
 * The numbers of a collapse, as a CSV file: what was measured and what became of it. It can be
 * opened again, here and by the command line: its first columns are L, rho, a, da.
 */
final class Output {

  private static final String ENDING = ".csv";

  private Output() {}

  /** Asks for a file and writes what is kept. */
  static void save(
      Workbench workbench, FiniteSizeScaling scaling, Item item, Cockpit cockpit, Path folder) {
    FileDialog dialog = new FileDialog(workbench.shell(), SWT.SAVE);
    dialog.setText(Scaling.WORDS.get("numbers.title"));
    dialog.setFilterExtensions(new String[] {"*" + ENDING});
    dialog.setFilterPath(folder.toString());
    dialog.setFileName("collapse" + ENDING);
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen != null) {
      Path file =
          Path.of(chosen.toLowerCase(Locale.ROOT).endsWith(ENDING) ? chosen : chosen + ENDING);
      workbench
          .tasks()
          .keep(
              Scaling.WORDS.get("numbers.saving"),
              track -> {
                Atomic.write(file, text(scaling, item, cockpit));
                return file;
              },
              written -> workbench.notices().info(Scaling.WORDS.get("numbers.saved", written)));
    }
  }

  static String text(FiniteSizeScaling scaling, Item item, Cockpit cockpit) {
    ScalingData kept = cockpit.kept(item.subject().data().usable(cockpit.logarithmic()));
    ScalingSettings settings = cockpit.settings(ScalingSettings.SAMPLES);
    ScaledData scaled = scaling.scale(kept, cockpit.at(), settings);
    StringBuilder text = new StringBuilder();
    text.append("# ").append(item.name()).append('\n');
    text.append("# rho_c = ").append(cockpit.at().rhoC());
    text.append(", nu = ").append(cockpit.at().nu());
    text.append(", zeta = ").append(cockpit.at().zeta());
    text.append(", S' = ").append(scaled.quality().quality());
    text.append(", terms = ").append(scaled.quality().allTerms()).append('\n');
    text.append("L,rho,a,da,x,y,dy,residual\n");
    for (int i = 0; i < kept.curves().size(); i++) {
      SizeCurve curve = kept.curves().get(i);
      ScaledData.Curve there = scaled.curves().get(i);
      for (int j = 0; j < curve.points(); j++) {
        row(
            text,
            curve.size(),
            curve.rho()[j],
            curve.value()[j],
            curve.error()[j],
            there.x()[j],
            there.y()[j],
            there.error()[j],
            there.residual()[j]);
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, double... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      text.append(i == 0 ? "" : ",");
      text.append(Double.isNaN(numbers[i]) ? "" : Double.toString(numbers[i]));
    }
    text.append('\n');
  }
}
