package org.absorb.ui.runs.internal;

import org.absorb.ui.workbench.StatusType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** How much memory the window uses of what it may. */
@Component
public final class HeapStatus implements StatusType {

  private static final int ORDER = 100;
  private static final int EVERY_MILLIS = 2000;
  private static final long MEGA = 1 << 20;

  @Override
  public String id() {
    return "runs.heap";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void create(Composite parent, Workbench workbench) {
    MathLabel label =
        Named.as("status.heap", new MathLabel(parent, workbench.look(), Look.Type.BASE))
            .tone(Tone.MUTED);
    label.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    label.setToolTipText(Runs.WORDS.get("heap.tip"));
    new Runnable() {
      private String shown = "";

      @Override
      public void run() {
        if (!label.isDisposed()) {
          String now = text();
          if (!now.equals(shown)) {
            label.text(now);
            if (now.length() != shown.length()) {
              label.requestLayout();
            }
            shown = now;
          }
          label.getDisplay().timerExec(EVERY_MILLIS, this);
        }
      }
    }.run();
  }

  private static String text() {
    Runtime runtime = Runtime.getRuntime();
    long used = (runtime.totalMemory() - runtime.freeMemory()) / MEGA;
    return Runs.WORDS.get("heap", Long.toString(used), Long.toString(runtime.maxMemory() / MEGA));
  }
}
