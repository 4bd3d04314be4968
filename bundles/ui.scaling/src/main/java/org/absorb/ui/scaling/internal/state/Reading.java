package org.absorb.ui.scaling.internal.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunStatus;
import org.absorb.runner.analyse.Runs;
import org.absorb.spi.analysis.Progress;
import org.absorb.spi.analysis.RunData;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.store.Json;
import org.absorb.store.scaling.CurveFile;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.project.ProjectState;
import org.absorb.ui.workbench.task.Track;

/**
 * What there is to collapse, and the cockpits kept of it. In a task: reads files.
 *
 * @param items in order
 * @param kept cockpits by the items' keys
 */
public record Reading(List<Item> items, Map<String, Cockpit> kept) {

  public static final Reading NOTHING = new Reading(List.of(), Map.of());

  private static final String FILE = "file ";

  public Reading {
    items = List.copyOf(items);
    kept = Map.copyOf(kept);
  }

  /** What the finished runs of a project give. */
  public static Reading of(
      OpenProject project, Catalog catalog, FiniteSizeScaling scaling, Track track) {
    ProjectState state = project.state();
    List<String> sound =
        state.experiments().stream()
            .filter(experiment -> experiment.problem().isEmpty())
            .map(experiment -> experiment.name())
            .toList();
    if (sound.isEmpty() || finished(state) == 0) {
      return NOTHING;
    }
    List<RunData> runs = Runs.of(project.files(), sound, catalog);
    if (runs.stream().noneMatch(run -> run.status() == RunStatus.FINISHED)) {
      return NOTHING;
    }
    Map<String, Cockpit> kept = new LinkedHashMap<>();
    List<Item> items =
        scaling.subjects(runs, progress(track)).stream()
            .map(subject -> item(project, subject))
            .toList();
    for (Item item : items) {
      item.document()
          .flatMap(Reading::document)
          .ifPresent(cockpit -> kept.put(item.key(), cockpit));
    }
    return new Reading(items, kept);
  }

  /** How many runs of a project are finished: with another number there are other data. */
  public static long finished(ProjectState state) {
    return state.rows().values().stream().filter(row -> row.status() == RunStatus.FINISHED).count();
  }

  private static Item item(OpenProject project, ScalingSubject subject) {
    String name = name(subject);
    return new Item(
        project.folder() + " " + name,
        name,
        subject,
        Optional.of(project),
        Optional.of(project.files().scaling(name)),
        Optional.empty());
  }

  private static Optional<Cockpit> document(Path file) {
    try {
      return Files.isRegularFile(file) ? CockpitDocument.read(Json.read(file)) : Optional.empty();
    } catch (BadInputException e) {
      return Optional.empty(); // begin anew
    }
  }

  /**
   * A file of curves.
   *
   * @throws BadInputException with one line that names file, line and column
   */
  public static Item of(Path file, FiniteSizeScaling scaling, OptionalInt dimension) {
    ScalingSubject subject =
        scaling.subject(file.getFileName().toString(), CurveFile.read(file), dimension);
    return new Item(
        FILE + file,
        file.getFileName().toString(),
        subject,
        Optional.empty(),
        Optional.empty(),
        Optional.of(file));
  }

  private static String name(ScalingSubject subject) {
    String name = org.absorb.model.text.MathText.of(subject.name()).plain();
    String quantity = subject.quantity().label();
    return name.isEmpty() ? quantity : Scaling.WORDS.get("subject", name, quantity);
  }

  /** Tells a task what a plugin says of itself. */
  public static Progress progress(Track track) {
    return (share, doing) -> {
      track.at(share);
      if (track.cancelled()) {
        throw new CancellationException();
      }
    };
  }
}
