package org.absorb.ui.scene.internal.view;

import java.util.List;
import java.util.function.LongConsumer;
import org.absorb.model.text.MathText;
import org.absorb.model.text.Numbers;
import org.absorb.ui.scene.internal.Packings;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Chooser;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** Plays the frames of a run: to the first and the last, by one, and in a row at some speed. */
public final class Transport extends Composite {

  private static final List<Integer> SPEEDS = List.of(2, 5, 10, 25, 50);
  private static final int STANDARD = 2;
  private static final int SECOND = 1000;

  private final Look look;
  private final LongConsumer wanted;
  private final PushButton play;
  private final PushButton pause;
  private final Composite toggles;
  private final Chooser speed;
  private final MathLabel where;
  private final List<PushButton> buttons;
  private List<Long> steps = List.of();
  private int at;
  private boolean playing;
  private boolean waiting;
  private int round;

  /**
   * @param wanted told the step of the frame that is to be seen
   */
  public Transport(Composite parent, Look look, LongConsumer wanted) {
    super(parent, SWT.NONE);
    this.look = look;
    this.wanted = wanted;
    Ground.of(look, Tone.PART, this);
    GridLayout layout = new GridLayout(7, false);
    layout.marginWidth = 8;
    layout.marginHeight = 5;
    layout.horizontalSpacing = 3;
    setLayout(layout);
    PushButton first = button(this, "first", Icon.FIRST, () -> go(0));
    PushButton back = button(this, "back", Icon.BACK, () -> go(at - 1));
    toggles = Ground.of(look, Tone.PART, new Composite(this, SWT.NONE));
    toggles.setLayout(new StackLayout());
    play = button(toggles, "play", Icon.PLAY, this::toggle);
    pause = button(toggles, "pause", Icon.PAUSE, this::toggle);
    PushButton forward = button(this, "forward", Icon.FORWARD, () -> go(at + 1));
    PushButton last = button(this, "last", Icon.LAST, () -> go(steps.size() - 1));
    speed = Named.as("packing.speed", new Chooser(this, look));
    speed.labels(SPEEDS.stream().map(n -> Packings.WORDS.get("speed", "" + n)).toList());
    speed.select(STANDARD);
    speed.setToolTipText(Packings.WORDS.get("tip.speed"));
    GridData beside = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    beside.horizontalIndent = 6;
    speed.setLayoutData(beside);
    where = Named.as("packing.where", new MathLabel(this, look, Look.Type.BASE));
    GridData rest = new GridData(SWT.FILL, SWT.CENTER, true, false);
    rest.horizontalIndent = 10;
    where.setLayoutData(rest);
    buttons = List.of(first, back, play, pause, forward, last);
    present();
  }

  private PushButton button(Composite parent, String name, Icon icon, Runnable action) {
    PushButton button = Named.as("packing." + name, new PushButton(parent, look, false, icon));
    button.setToolTipText(Packings.WORDS.get("tip." + name));
    button.addListener(SWT.Selection, event -> action.run());
    return button;
  }

  /** Shows where in a run what is seen stands. */
  public void show(List<Long> kept, int index) {
    steps = kept;
    at = index;
    waiting = false;
    present();
  }

  public boolean playing() {
    return playing;
  }

  /** Begins to play, from the first frame if the last is seen; or stops. */
  public void toggle() {
    if (steps.size() > 1) {
      playing = !playing;
      round++;
      present();
      if (playing) {
        if (at == steps.size() - 1) {
          ask(0);
        }
        tick(round);
      }
    }
  }

  /** Stops playing. */
  public void stop() {
    if (playing) {
      toggle();
    }
  }

  private void tick(int now) {
    if (isDisposed() || !playing || now != round) {
      return;
    }
    getDisplay().timerExec(SECOND / SPEEDS.get(Math.max(0, speed.selected())), () -> tick(now));
    if (!waiting) { // what is asked for comes before the next is
      if (at + 1 < steps.size()) {
        ask(at + 1);
      } else {
        stop();
      }
    }
  }

  private void go(int index) {
    stop();
    if (index >= 0 && index < steps.size() && index != at) {
      ask(index);
    }
  }

  private void ask(int index) {
    waiting = true;
    wanted.accept(steps.get(index));
  }

  private void present() {
    boolean several = steps.size() > 1;
    buttons.forEach(button -> button.setEnabled(several));
    speed.setEnabled(several);
    var stack = (StackLayout) toggles.getLayout();
    if (stack.topControl != (playing ? pause : play)) {
      stack.topControl = playing ? pause : play;
      toggles.layout();
    }
    where.tone(several ? Tone.TEXT : Tone.MUTED);
    where.text(
        MathText.of(
            several
                ? Packings.WORDS.get(
                    "where",
                    Numbers.count(at + 1),
                    Numbers.count(steps.size()),
                    Numbers.count(steps.get(at)))
                : Packings.WORDS.get(
                    "where.one", steps.isEmpty() ? "" : Numbers.count(steps.get(0)))));
    where.setToolTipText(several ? null : Packings.WORDS.get("tip.one"));
  }
}
