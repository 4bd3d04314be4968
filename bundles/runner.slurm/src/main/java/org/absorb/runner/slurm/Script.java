package org.absorb.runner.slurm;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.text.ShellWords;
import org.absorb.store.Project;

/**
 * What a task begins with: a script for Slurm's {@code bash}. Of a project it holds the folder,
 * quoted, and nothing else: what is to be computed stands in files that the product reads.
 *
 * @param cluster how the tasks are computed
 * @param name of the submission, of letters, digits and hyphens
 * @param tasks how many, 1 or more
 * @param project its folder, as the cluster calls it
 * @param product the command {@code absorb}, as the cluster calls it
 */
record Script(Cluster cluster, String name, int tasks, String project, String product) {

  /** A node that does not see the project ends so. */
  static final int NO_FOLDER = 72;

  /**
   * That of a submission from here.
   *
   * @param command what starts this program here: over there too, unless the settings name another
   */
  static Script of(Cluster cluster, String name, int tasks, Project project, String command) {
    String product = cluster.product().isEmpty() ? command : cluster.product();
    return new Script(cluster, name, tasks, cluster.folder(project.folder()), product);
  }

  /** What the job of a submission is called. */
  static String job(String name) {
    return "absorb-" + name;
  }

  /** The whole script. */
  String text() {
    List<String> options = new ArrayList<>();
    options.add("job-name=" + job(name));
    String throttle = cluster.throttle() > 0 ? "%" + cluster.throttle() : "";
    options.add("array=0-" + (tasks - 1) + throttle);
    options.add("time=" + cluster.minutes());
    options.add("nodes=1");
    options.add("ntasks=1");
    options.add("cpus-per-task=" + cluster.threads());
    options.add("mem=" + cluster.memory() + "M");
    given(options, "partition", cluster.partition());
    given(options, "account", cluster.account());
    given(options, "qos", cluster.qos());
    options.add("signal=B:TERM@" + cluster.notice());
    options.add("requeue");
    options.add("output=/dev/null");
    StringBuilder text = new StringBuilder("#!/bin/bash -l\n");
    options.forEach(option -> text.append("#SBATCH --").append(option).append('\n'));
    List<String> lines = cluster.lines().lines().toList();
    lines.stream().filter(Script::isOption).forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    lines.stream().filter(line -> !isOption(line)).forEach(l -> text.append(l).append('\n'));
    for (String module : cluster.modules().strip().split(" +")) {
      if (!module.isEmpty()) {
        text.append("module load ").append(ShellWords.quoted(module)).append('\n');
      }
    }
    String heap = "-Xmx" + cluster.heap() + "m";
    return text.append("export ABSORB_JAVA_OPTIONS=\"")
        .append(heap)
        .append(" $ABSORB_JAVA_OPTIONS\"\n")
        .append("cd -- ")
        .append(ShellWords.quoted(project))
        .append(" || exit ")
        .append(NO_FOLDER)
        .append('\n')
        .append("exec >> \"cluster/")
        .append(name)
        .append("/task-$SLURM_ARRAY_TASK_ID.log\" 2>&1\n")
        .append("exec ")
        .append(ShellWords.quoted(List.of(product, "cluster", "work", ".", name)))
        .append(" \"$SLURM_ARRAY_TASK_ID\"\n")
        .toString();
  }

  private static boolean isOption(String line) {
    return line.startsWith("#SBATCH");
  }

  private static void given(List<String> options, String name, String value) {
    if (!value.isEmpty()) {
      options.add(name + "=" + value);
    }
  }
}
