package org.absorb.ui.scene.internal.play;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Slider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A slider for each number that can be turned. */
final class KnobPanel extends Composite {

  private static final double STEPS = 200;

  /** A dragged slider gives a value this often. */
  private static final int EVERY_MILLIS = 120;

  private final Look look;
  private final BiConsumer<String, BigDecimal> turned;
  private Optional<Runnable> due = Optional.empty();

  /**
   * @param turned told path and value
   */
  KnobPanel(Composite parent, Look look, BiConsumer<String, BigDecimal> turned) {
    super(parent, SWT.NONE);
    this.look = look;
    this.turned = turned;
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 12;
    layout.marginHeight = 10;
    layout.verticalSpacing = 2;
    setLayout(layout);
  }

  /** Offers other ones. */
  void show(List<Knob> knobs) {
    for (Control child : getChildren()) {
      child.dispose();
    }
    knobs.forEach(this::add);
    requestLayout();
  }

  private void add(Knob knob) {
    MathLabel name = new MathLabel(this, look, Look.Type.BASE);
    name.text(knob.name());
    name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    MathLabel value = new MathLabel(this, look, Look.Type.BOLD);
    value.text(knob.value().toPlainString());
    GridData right = new GridData(SWT.END, SWT.CENTER, false, false);
    right.widthHint = 60;
    value.setLayoutData(right);
    Slider slider = Named.as("play." + knob.path(), new Slider(this, look, 0, 1, 1 / STEPS));
    slider.setToolTipText(knob.name().plain());
    slider.value(knob.share(knob.value().doubleValue()));
    GridData below = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    below.verticalIndent = -2;
    slider.setLayoutData(below);
    slider.addListener(
        SWT.Selection,
        event -> {
          BigDecimal now = knob.at(slider.value());
          value.text(now.toPlainString());
          later(() -> turned.accept(knob.path(), now));
        });
  }

  private void later(Runnable order) {
    boolean waiting = due.isPresent();
    due = Optional.of(order);
    if (!waiting) {
      getDisplay()
          .timerExec(
              EVERY_MILLIS,
              () -> {
                Optional<Runnable> last = due;
                due = Optional.empty();
                if (!isDisposed()) {
                  last.ifPresent(Runnable::run);
                }
              });
    }
  }
}
