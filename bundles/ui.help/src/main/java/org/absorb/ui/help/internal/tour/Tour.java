package org.absorb.ui.help.internal.tour;

import java.util.List;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Workbench;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A walk through the window, a few steps; each shows a part and says what it is for. It ends where
 * it is left; either way it counts as seen.
 */
public final class Tour {

  private static final Messages WORDS = Messages.of(Tour.class);

  /**
   * What a step shows.
   *
   * @param key of its words
   */
  private record Step(String perspective, String part, String key) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("experiments", "experiments.explorer", "explorer"),
          new Step("experiments", "runs.queue", "queue"),
          new Step("experiments", "plots.live", "plot"),
          new Step("packing", "scene.packing", "packing"),
          new Step("compare", "runs.table", "table"),
          new Step("scaling", "scaling.cockpit", "scaling"));

  private final Workbench workbench;
  private Callout callout;

  private Tour(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Begins with the first step. */
  public static void begin(Workbench workbench) {
    workbench.preferences().set(Seen.PAGE, new Seen(true));
    new Tour(workbench).show(0, 1);
  }

  /**
   * Shows a step; one whose part is not there is left out.
   *
   * @param way 1 forwards, -1 back
   */
  private void show(int number, int way) {
    close();
    if (number < 0 || number >= STEPS.size()) {
      workbench.perspective(STEPS.get(0).perspective());
      return;
    }
    Step step = STEPS.get(number);
    workbench.perspective(step.perspective());
    // where things are is known when they are laid out
    workbench
        .shell()
        .getDisplay()
        .asyncExec(
            () ->
                workbench
                    .point(step.part())
                    .ifPresentOrElse(
                        place -> show(step, number, place), () -> show(number + way, way)));
  }

  private void show(Step step, int number, Rectangle place) {
    callout =
        new Callout(
            workbench.shell(),
            workbench.look(),
            place,
            new Callout.Words(
                WORDS.get(step.key()),
                WORDS.get(step.key() + ".text"),
                WORDS.get("number", "" + (number + 1), "" + STEPS.size())),
            number > 0,
            number == STEPS.size() - 1,
            turn -> {
              switch (turn) {
                case BACK -> show(number - 1, -1);
                case NEXT -> show(number + 1, 1);
                case END -> close();
              }
            });
  }

  private void close() {
    if (callout != null) {
      callout.close();
      callout = null;
    }
  }
}
