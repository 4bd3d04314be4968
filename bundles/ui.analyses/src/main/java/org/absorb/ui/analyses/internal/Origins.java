package org.absorb.ui.analyses.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.figures.Pedigree;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.store.Project;
import org.absorb.ui.workbench.Selection;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * From a picture back to its runs: its file names them. They are looked for in the project that the
 * file lies in, and in those that are open.
 */
final class Origins {

  private final Workbench workbench;

  Origins(Workbench workbench) {
    this.workbench = workbench;
  }

  /** What a file says. */
  private record Said(Path file, Optional<Pedigree> pedigree, Optional<Path> project) {}

  /** Opens the runs of a picture; what is wrong is told. */
  void open(Path file) {
    workbench
        .tasks()
        .run(
            Analysing.WORDS.get("figure.reading", file),
            track -> new Said(file, Pedigree.of(file), around(file)),
            this::show);
  }

  /** The project that a file lies in. */
  private static Optional<Path> around(Path file) {
    for (Path at = file.toAbsolutePath().normalize().getParent(); at != null; at = at.getParent()) {
      if (Project.isOne(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private void show(Said said) {
    if (said.pedigree().isEmpty()) {
      workbench.notices().caution(Analysing.WORDS.get("figure.nothing", said.file().getFileName()));
      return;
    }
    try {
      said.project().ifPresent(workbench.projects()::open);
    } catch (BadInputException e) {
      workbench.notices().error(e.getMessage());
      return;
    }
    Pedigree pedigree = said.pedigree().get();
    Optional<OpenProject> project = home(pedigree, said.project());
    if (project.isEmpty()) {
      workbench
          .notices()
          .caution(
              Analysing.WORDS.get(
                  "figure.elsewhere",
                  said.file().getFileName(),
                  String.join(", ", pedigree.experiments())));
    } else {
      pick(said.file(), pedigree, project.get());
    }
  }

  /** The project that it lies in, else the open one that has most of its runs. */
  private Optional<OpenProject> home(Pedigree pedigree, Optional<Path> around) {
    List<OpenProject> open = workbench.projects().open();
    return around
        .flatMap(workbench.projects()::find)
        .or(
            () ->
                open.stream()
                    .filter(project -> known(project, pedigree) > 0)
                    .max(Comparator.comparingLong(project -> known(project, pedigree))));
  }

  private static long known(OpenProject project, Pedigree pedigree) {
    Set<String> ids =
        project.state().rows().keySet().stream().map(RunId::hex).collect(Collectors.toSet());
    return pedigree.runs().isEmpty()
        ? pedigree.experiments().stream().filter(name -> has(project, name)).count()
        : pedigree.runs().stream().filter(ids::contains).count();
  }

  private static boolean has(OpenProject project, String experiment) {
    return project.files().experiments().contains(experiment);
  }

  /** A project that was just opened tells what is in it a moment later. */
  private void pick(Path file, Pedigree pedigree, OpenProject project) {
    if (project.state().experiments().isEmpty()) {
      Runnable[] stop = new Runnable[1];
      stop[0] =
          project.onChange(
              state -> {
                if (!state.experiments().isEmpty()) {
                  stop[0].run();
                  pick(file, pedigree, project);
                }
              });
      return;
    }
    Optional<Selection> picked =
        Selection.of(project, pedigree.runs())
            .or(
                () ->
                    pedigree.experiments().stream()
                        .filter(name -> project.state().experiment(name).isPresent())
                        .findFirst()
                        .map(name -> Selection.of(project, name)));
    if (picked.isEmpty()) {
      workbench
          .notices()
          .caution(Analysing.WORDS.get("figure.lost", file.getFileName(), project.name()));
      return;
    }
    workbench.show("experiments.explorer");
    workbench.select(picked.get());
    workbench
        .notices()
        .info(
            Analysing.WORDS.get(
                "figure.opened",
                file.getFileName(),
                picked.get().runs().isEmpty()
                    ? Optional.ofNullable(pedigree.origin().get("runs")).orElse("")
                    : Analysing.WORDS.get("runs", "" + picked.get().runs().size()),
                picked.get().experiment().orElse("")));
  }
}
