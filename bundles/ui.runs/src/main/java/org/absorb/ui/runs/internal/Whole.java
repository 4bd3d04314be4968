package org.absorb.ui.runs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.absorb.model.text.Numbers;
import org.absorb.runner.supervise.Hands;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Bar;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** The line above the queue: how the whole of it stands, and with how much it is worked on. */
final class Whole {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Bar bar;
  private final MathLabel words;
  private final Chooser workers;
  private final Chooser threads;
  private final Composite line;
  private Hands shown;

  /**
   * @param chosen told how many workers and threads the user wants
   */
  Whole(Composite parent, Look look, BiConsumer<Integer, Integer> chosen) {
    line = Ground.of(look, Tone.HEADER, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(6, false);
    layout.marginWidth = 8;
    layout.marginHeight = 3;
    layout.horizontalSpacing = 8;
    line.setLayout(layout);
    line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    bar = new Bar(line, look);
    bar.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    words = Named.as("queue.whole", new MathLabel(line, look, Look.Type.BASE));
    words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    workers = chooser(look, "workers");
    threads = chooser(look, "threads");
    workers.addListener(
        SWT.Selection, event -> chosen.accept(workers.selected() + 1, shown.threads()));
    threads.addListener(
        SWT.Selection, event -> chosen.accept(shown.workers(), threads.selected() + 1));
  }

  private Chooser chooser(Look look, String key) {
    MathLabel label = new MathLabel(line, look, Look.Type.BASE).tone(Tone.MUTED);
    label.text(Runs.WORDS.get("hands." + key));
    label.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    Chooser chooser = Named.as("queue." + key, new Chooser(line, look));
    chooser.setToolTipText(Runs.WORDS.get("hands." + key + ".tip"));
    GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
    data.widthHint = 56;
    chooser.setLayoutData(data);
    return chooser;
  }

  void show(Sum sum, Hands hands) {
    bar.share(sum.share());
    List<String> parts = new ArrayList<>();
    parts.add(
        Runs.WORDS.get(
            "runs.of", Numbers.count(sum.done()), Numbers.count(sum.total()), sum.total()));
    if (Double.isFinite(sum.secondsLeft())) {
      parts.add(Runs.WORDS.get("time.left", Numbers.time(sum.secondsLeft())));
    }
    words.text(sum.total() == 0 ? Runs.WORDS.get("whole.none") : String.join(", ", parts));
    if (!hands.equals(shown)) {
      shown = hands;
      fill(workers, hands.workers());
      fill(threads, hands.threads());
    }
    line.layout();
  }

  private static void fill(Chooser chooser, int now) {
    List<String> all =
        IntStream.rangeClosed(1, Math.max(CORES, now)).mapToObj(Integer::toString).toList();
    chooser.labels(all);
    chooser.select(now - 1);
  }
}
