package org.absorb.ui.scaling.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.NextRuns;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.scaling.internal.state.Item;
import org.absorb.ui.scaling.internal.state.Reading;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.task.Task;
import org.absorb.ui.workbench.task.Tasks;

/** What takes longer than a frame: one fit, study or proposal at a time, in the background. */
final class Fitting {

  /** Points a proposal may choose. */
  private static final int PROPOSED = 6;

  /**
   * What a fit gave.
   *
   * @param item it is of
   * @param from where it began, and what counted
   * @param study what a study adds
   */
  record Made(Item item, Cockpit from, ScalingFit fit, Optional<ScalingStudy> study) {}

  private final Workbench workbench;
  private final Runnable stop;
  private Optional<Task> going = Optional.empty();

  /**
   * @param progress told the share done; empty: nothing is going on
   */
  Fitting(Workbench workbench, Consumer<Optional<Double>> progress) {
    this.workbench = workbench;
    this.stop =
        workbench
            .tasks()
            .onChange(
                () -> {
                  if (going.isPresent()) {
                    going = going.filter(task -> workbench.tasks().running().contains(task));
                    progress.accept(
                        going.map(task -> Double.isNaN(task.share()) ? 0 : task.share()));
                  }
                });
  }

  void fit(FiniteSizeScaling scaling, Item item, Cockpit from, Consumer<Made> then) {
    ScalingData kept = from.kept(item.subject().data());
    ScalingSettings settings = from.settings(ScalingSettings.SAMPLES);
    begin(
        "fitting",
        track ->
            new Made(
                item, from, scaling.fit(kept, settings, Reading.progress(track)), Optional.empty()),
        then);
  }

  void study(FiniteSizeScaling scaling, Item item, Cockpit from, Consumer<Made> then) {
    ScalingSubject subject = item.subject().with(from.kept(item.subject().data()));
    ScalingSettings settings = from.settings(ScalingSettings.SAMPLES);
    begin(
        "studying",
        track -> {
          ScalingStudy study = scaling.study(subject, settings, Reading.progress(track));
          return new Made(item, from, study.fit(), Optional.of(study));
        },
        then);
  }

  void next(FiniteSizeScaling scaling, Item item, Cockpit from, Consumer<NextRuns> then) {
    ScalingSubject subject = item.subject().with(from.kept(item.subject().data()));
    begin(
        "proposing",
        track -> scaling.next(subject, from.settings(ScalingSettings.SAMPLES), PROPOSED),
        then);
  }

  /** What chosen ones would give, before and after. Does not wait for a fit. */
  void promise(NextRuns next, List<NextRuns.Candidate> chosen, BiConsumer<Double, Double> then) {
    workbench
        .tasks()
        .run(
            Scaling.WORDS.get("proposing"),
            track -> next.error(chosen),
            after -> then.accept(next.error(), after));
  }

  private <T> void begin(String label, Tasks.Work<T> work, Consumer<T> then) {
    if (going.isEmpty()) {
      going = Optional.of(workbench.tasks().run(Scaling.WORDS.get(label), work, then));
    }
  }

  void cancel() {
    going.ifPresent(Task::cancel);
  }

  void close() {
    cancel();
    stop.run();
  }
}
