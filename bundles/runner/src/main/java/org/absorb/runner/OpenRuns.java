package org.absorb.runner;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.journal.RunTable;
import org.absorb.store.queue.QueuedCell;
import org.absorb.store.run.RunRecord;

/** The runs of a project that are queued, running or paused. */
public final class OpenRuns {

  private static final Set<RunStatus> OVER =
      EnumSet.of(RunStatus.FINISHED, RunStatus.FAILED, RunStatus.CANCELLED);

  private final Project project;

  public OpenRuns(Project project) {
    this.project = project;
  }

  /**
   * A project whose open runs need a plugin.
   *
   * @param runs how many
   */
  public record Dependent(Path project, int runs) {}

  /**
   * The first of some projects with open runs that need a plugin; what is no project any more is
   * passed over. As of {@link #needing}.
   */
  public static Optional<Dependent> dependent(
      Collection<Path> projects,
      String name,
      Collection<String> versions,
      Collection<String> extensions) {
    for (Path folder : projects) {
      if (Project.isOne(folder)) {
        int runs = new OpenRuns(Project.open(folder)).needing(name, versions, extensions).size();
        if (runs > 0) {
          return Optional.of(new Dependent(folder, runs));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Those that need a plugin. One that was begun needs the versions that computed what is there;
   * one that was not needs whatever is current of what its specification names.
   *
   * @param name of the plugin
   * @param versions of it that are in question
   * @param extensions ids that the plugin's current version brings, if that is in question
   * @throws BadInputException naming the file, if the queue is damaged
   */
  public List<RunId> needing(
      String name, Collection<String> versions, Collection<String> extensions) {
    RunTable rows = project.runs();
    List<RunId> needing = new ArrayList<>();
    for (QueuedCell cell : project.queue().read()) {
      boolean named = names(cell.specification(), extensions);
      for (QueuedCell.QueuedRun run : cell.runs()) {
        boolean open = rows.row(run.id()).map(RunRow::status).filter(OVER::contains).isEmpty();
        if (open && begunWith(run.id(), name, versions).orElse(named)) {
          needing.add(run.id());
        }
      }
    }
    return needing;
  }

  /** Whether a run was begun with one of the versions; empty if it was not begun at all. */
  private Optional<Boolean> begunWith(RunId id, String name, Collection<String> versions) {
    Optional<RunRecord> record;
    try {
      record = project.run(id).record();
    } catch (BadInputException | UncheckedIOException e) {
      return Optional.empty(); // damaged: it begins again
    }
    return record
        .filter(begun -> begun.steps() > 0)
        .map(
            begun ->
                begun.software().stream()
                    .anyMatch(
                        used -> used.name().equals(name) && versions.contains(used.version())));
  }

  private static boolean names(Value value, Collection<String> ids) {
    if (value instanceof Value.Text text) {
      return ids.contains(text.value());
    }
    if (value instanceof Value.Items items) {
      return items.values().stream().anyMatch(each -> names(each, ids));
    }
    return value instanceof Tree tree
        && tree.fields().entrySet().stream()
            .anyMatch(field -> ids.contains(field.getKey()) || names(field.getValue(), ids));
  }
}
