package org.absorb.runner.analyse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.experiment.Axis;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;
import org.absorb.store.Project;

/**
 * Writes what an analysis proposes into experiments, from where it is run like anything else: the
 * cells that {@code NAME} is to have go into {@code NAME proposed}, as cases. A base that was
 * changed since, or another number of replicas, begins {@code NAME proposed 2}. Any thread.
 */
public final class Proposed {

  private static final Messages WORDS = Messages.of(Proposed.class);

  private final Project project;

  public Proposed(Project project) {
    this.project = project;
  }

  /**
   * Adds cells. Those that an experiment of the project was not the model of are left out: nobody
   * can say what they would be.
   *
   * @return the names of the experiments that hold the cells, whether they are new or not
   */
  public List<String> add(List<Proposal> proposals) {
    return project.edit(
        () -> {
          Set<String> names = new TreeSet<>();
          Map<Experiment, Set<Map<Path, Value>>> cases = new LinkedHashMap<>();
          List<String> there = project.experiments();
          for (Proposal proposal : proposals) {
            if (there.contains(proposal.experiment())) {
              cases
                  .computeIfAbsent(blank(proposal), experiment -> new LinkedHashSet<>())
                  .add(point(proposal));
            }
          }
          cases.forEach((blank, points) -> names.add(add(blank, points, there)));
          return List.copyOf(names);
        });
  }

  /** What holds the proposal's cell but for its name and its cases. */
  private Experiment blank(Proposal proposal) {
    Experiment model = project.experiment(proposal.experiment());
    return new Experiment(
        origin(model), model.base(), List.of(), proposal.replicas(), model.seed(), "");
  }

  /** Of what was proposed itself, the experiment at its beginning. */
  private static String origin(Experiment model) {
    String mark = WORDS.get("proposed.note", "");
    return model.notes().startsWith(mark) ? model.notes().substring(mark.length()) : model.name();
  }

  private static Map<Path, Value> point(Proposal proposal) {
    Map<Path, Value> point = new LinkedHashMap<>();
    proposal.coordinates().fields().forEach((path, value) -> point.put(Path.of(path), value));
    return point;
  }

  private String add(Experiment blank, Set<Map<Path, Value>> points, List<String> there) {
    for (int number = 1; ; number++) {
      String name =
          number == 1
              ? WORDS.get("proposed", blank.name())
              : WORDS.get("proposed.another", blank.name(), number);
      Experiment empty = blank.named(name).noted(WORDS.get("proposed.note", blank.name()));
      if (!there.contains(name)) {
        project.save(empty.sweeping(List.of(new Axis.Cases(List.copyOf(points)))));
        return name;
      }
      Experiment before = project.experiment(name);
      if (before.sweeping(List.of()).noted(empty.notes()).equals(empty)) {
        Set<Map<Path, Value>> all = new LinkedHashSet<>();
        before.sweep().forEach(axis -> all.addAll(axis.points()));
        if (all.addAll(points)) {
          project.save(empty.sweeping(List.of(new Axis.Cases(new ArrayList<>(all)))));
        }
        return name;
      }
    }
  }
}
