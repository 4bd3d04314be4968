package org.absorb.ui.experiments.internal.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.experiment.ExperimentReader;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.runner.forecast.Forecast;
import org.absorb.ui.experiments.internal.document.Forecasts.Outlook;
import org.absorb.ui.workbench.project.Computing;
import org.junit.jupiter.api.Test;

class ProspectTest {

  private static final Experiment EXPERIMENT =
      ExperimentReader.read(
          (Tree)
              JsonText.read(
                  """
                  {"absorb": 1, "name": "one",
                   "sweep": [{"path": "system.packingFraction", "values": [0.6, 0.7]}]}
                  """),
          "one",
          new Problems());
  private static final Outlook OUTLOOK = outlook(1000);

  private static Outlook outlook(long room) {
    Forecast forecast = new Forecast(2, 0, 1e6, 180, 90, 5000, 1000, 0, 2);
    return new Outlook(forecast, new Computing(2, 1), room);
  }

  private static Prospect of(Optional<Outlook> outlook, boolean known, boolean asked) {
    return Prospect.of(EXPERIMENT, List.of(), known, outlook, asked);
  }

  @Test
  void whatIsForetoldSaysWhatItRestsOn() {
    Prospect now = of(Optional.of(outlook(1_000_000)), true, false);
    assertTrue(now.main().startsWith("about "), now.main());
    assertTrue(now.second().contains("2 cells tried here"), now.second());
    assertFalse(now.former() || now.caution());
    assertTrue(of(Optional.of(outlook(1000)), true, false).caution(), "the disk is too small");
  }

  /** From the edit on, until the answer: the cells are looked at first, then tried. */
  @Test
  void whatWasForetoldBeforeAChangeSaysSo() {
    for (boolean asked : new boolean[] {false, true}) {
      Prospect now = of(Optional.of(OUTLOOK), asked, asked);
      assertTrue(now.main().startsWith("about "), now.main());
      assertEquals("as it was before the change; a new forecast is being made\u2026", now.second());
      assertTrue(now.former());
      assertFalse(now.caution(), "the change may have mended it");
    }
  }

  @Test
  void whatWasNeverForetoldIsNotOfBefore() {
    Prospect now = of(Optional.empty(), true, true);
    assertTrue(now.second().startsWith("measuring"), now.second());
    assertFalse(now.former());
  }
}
