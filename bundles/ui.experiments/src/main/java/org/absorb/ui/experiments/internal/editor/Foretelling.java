package org.absorb.ui.experiments.internal.editor;

import java.io.IOException;
import java.util.Optional;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.document.Forecasts;
import org.absorb.ui.experiments.internal.document.Forecasts.Outlook;
import org.absorb.ui.experiments.internal.document.Survey;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.Computing;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.task.Track;

/** What an experiment will take, asked in a task; the last answer stays until there is another. */
final class Foretelling {

  private static final Messages WORDS = Messages.of(Foretelling.class);

  private final Workbench workbench;
  private final OpenProject project;
  private final Catalog catalog;
  private final Runnable told;
  private Optional<Outlook> outlook = Optional.empty();
  private Task task;
  private Survey wanted;

  /**
   * @param told called when there is an answer
   */
  Foretelling(Workbench workbench, OpenProject project, Catalog catalog, Runnable told) {
    this.workbench = workbench;
    this.project = project;
    this.catalog = catalog;
    this.told = told;
  }

  /** The last answer. */
  Optional<Outlook> outlook() {
    return outlook;
  }

  /** Whether an answer is on its way. */
  boolean asked() {
    return task != null;
  }

  /** Nothing is to be foretold. */
  void forget() {
    cancel();
    outlook = Optional.empty();
  }

  /** Wants no answer any more; the last one stays. */
  void cancel() {
    if (task != null) {
      task.cancel();
      task = null;
      wanted = null;
    }
  }

  /** Asks what is left of cells will take. */
  void ask(Survey survey) {
    cancel();
    wanted = survey;
    Computing hands = workbench.preferences().get(Computing.PAGE);
    task =
        workbench
            .tasks()
            .run(
                WORDS.get("forecasting"),
                track -> answer(survey, hands, track),
                answer -> {
                  if (survey == wanted) { // else it was on its way when it was not wanted any more
                    task = null;
                    outlook = answer;
                    told.run();
                  }
                });
  }

  /** Empty if a plugin fails at it: its runs will say why. */
  private Optional<Outlook> answer(Survey survey, Computing hands, Track track)
      throws InterruptedException, IOException {
    try {
      return Optional.of(Forecasts.of(project, survey, catalog, hands, track));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
