package org.absorb.runner.slurm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Runs that were handed to a cluster, and what became of it as far as it was seen. Immutable.
 *
 * @param name of letters, digits and hyphens; the folder's
 * @param cluster the name of the user's settings
 * @param settings as they were
 * @param time when, ISO 8601 in UTC
 * @param tasks the runs of each
 * @param arrays the ids of its job arrays, in their order
 * @param ended in which of Slurm's states tasks were seen to have ended, by their numbers
 * @param cancelled the tasks that were ended for good
 */
public record Submission(
    String name,
    String cluster,
    Cluster settings,
    String time,
    List<Task> tasks,
    List<Long> arrays,
    Map<Integer, String> ended,
    Set<Integer> cancelled) {

  private static final int FORMAT = 1;

  /**
   * What one task computes.
   *
   * @param seconds by the forecast; not-a-number if not known
   */
  public record Task(List<RunId> runs, double seconds) {
    public Task {
      runs = List.copyOf(runs);
    }
  }

  public Submission {
    tasks = List.copyOf(tasks);
    arrays = List.copyOf(arrays);
    ended = Map.copyOf(ended);
    cancelled = Set.copyOf(cancelled);
  }

  /** One whose tasks are all to come. */
  static Submission of(
      String name, String cluster, Cluster settings, String time, List<Task> tasks) {
    return new Submission(name, cluster, settings, time, tasks, List.of(), Map.of(), Set.of());
  }

  /** All its runs. */
  public Set<RunId> runs() {
    Set<RunId> all = new LinkedHashSet<>();
    tasks.forEach(task -> all.addAll(task.runs()));
    return all;
  }

  /** With further job arrays; those that it has stay as they are. */
  Submission with(Collection<Long> some) {
    Set<Long> all = new LinkedHashSet<>(arrays);
    all.addAll(some);
    return new Submission(name, cluster, settings, time, tasks, List.copyOf(all), ended, cancelled);
  }

  /** With tasks seen to have ended. */
  Submission ended(Map<Integer, String> news) {
    Map<Integer, String> all = new TreeMap<>(ended);
    all.putAll(news);
    return new Submission(name, cluster, settings, time, tasks, arrays, all, cancelled);
  }

  /** With tasks that are to end for good. */
  Submission cancelled(Collection<Integer> some) {
    Set<Integer> all = new TreeSet<>(cancelled);
    all.addAll(some);
    return new Submission(name, cluster, settings, time, tasks, arrays, ended, all);
  }

  /** With tasks that are to be computed again. */
  Submission again(Collection<Integer> some) {
    Map<Integer, String> still = new TreeMap<>(ended);
    still.keySet().removeAll(some);
    Set<Integer> dead = new TreeSet<>(cancelled);
    dead.removeAll(some);
    return new Submission(name, cluster, settings, time, tasks, arrays, still, dead);
  }

  Tree tree() {
    Tree states = Tree.EMPTY;
    for (var end : new TreeMap<>(ended).entrySet()) {
      states = states.with(end.getKey().toString(), Value.of(end.getValue()));
    }
    return Tree.EMPTY
        .with("absorb", Value.of(FORMAT))
        .with("cluster", Value.of(cluster))
        .with("settings", settings.tree())
        .with("time", Value.of(time))
        .with("arrays", Value.of(arrays.stream().map(Value::of).toList()))
        .with("ended", states)
        .with("cancelled", Value.of(new TreeSet<>(cancelled).stream().map(Value::of).toList()))
        .with("tasks", Value.of(tasks.stream().map(Submission::tree).toList()));
  }

  private static Tree tree(Task task) {
    Tree tree =
        Tree.EMPTY.with(
            "runs", Value.of(task.runs().stream().map(id -> Value.of(id.hex())).toList()));
    return Double.isFinite(task.seconds()) ? tree.with("seconds", Value.of(task.seconds())) : tree;
  }

  /**
   * Reads what {@link #tree} wrote.
   *
   * @throws BadInputException or {@link IllegalArgumentException} or {@link ClassCastException} if
   *     it is none
   */
  static Submission of(String name, Tree tree) {
    if (tree.number("absorb").map(BigDecimal::intValue).orElse(0) != FORMAT) {
      throw new IllegalArgumentException("absorb");
    }
    List<Task> tasks = new ArrayList<>();
    for (Value item : items(tree, "tasks")) {
      Tree task = (Tree) item;
      List<RunId> runs =
          items(task, "runs").stream().map(id -> new RunId(((Value.Text) id).value())).toList();
      double seconds = task.number("seconds").map(BigDecimal::doubleValue).orElse(Double.NaN);
      tasks.add(new Task(runs, seconds));
    }
    Map<Integer, String> ended = new TreeMap<>();
    tree.tree("ended")
        .fields()
        .forEach((task, state) -> ended.put(Integer.valueOf(task), ((Value.Text) state).value()));
    Set<Integer> cancelled = new TreeSet<>();
    items(tree, "cancelled").forEach(task -> cancelled.add((int) whole(task)));
    return new Submission(
        name,
        tree.text("cluster").orElse(""),
        Cluster.read(tree.tree("settings")),
        tree.text("time").orElse(""),
        tasks,
        items(tree, "arrays").stream().map(Submission::whole).toList(),
        ended,
        cancelled);
  }

  private static long whole(Value value) {
    return ((Value.Decimal) value).value().longValue();
  }

  private static List<Value> items(Tree tree, String key) {
    return tree.get(key).orElse(null) instanceof Value.Items items ? items.values() : List.of();
  }
}
