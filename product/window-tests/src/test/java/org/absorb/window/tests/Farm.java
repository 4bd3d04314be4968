package org.absorb.window.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.absorb.runner.slurm.support.OneNodeSlurm;

/** A Slurm of one node, and what was handed to it from a terminal. */
final class Farm implements AutoCloseable {

  private static final String NAME = "farm";

  private final OneNodeSlurm slurm;
  private final Terminal terminal;
  private final Project project;

  Farm(Terminal terminal, Project project) throws Exception {
    this.slurm = OneNodeSlurm.start(Files.createTempDirectory("absorb-slurm-"));
    this.terminal = terminal;
    this.project = project;
    terminal.absorb(
        "cluster",
        "set",
        NAME,
        "ssh=" + slurm.login().way(),
        "memory=600",
        "minutes=60",
        "tasks=3",
        "taskSeconds=0");
  }

  /** Hands it what an experiment lacks. */
  void submit(String experiment) {
    terminal.absorb("run", project.toString(), experiment, "--on", "slurm:" + NAME, "--detach");
  }

  /** Submits anew what has stopped of all that was handed to it and is not done. */
  void retry() throws Exception {
    Map<String, String> statuses = project.statuses();
    for (Path submission : submissions()) {
      boolean busy =
          !slurm.ask("squeue", "-h", "--name=absorb-" + submission.getFileName()).isEmpty();
      if (!busy && isOpen(submission, statuses)) {
        String name = submission.getFileName().toString();
        terminal.absorb("cluster", "retry", project.toString(), "--submission", name);
      }
    }
  }

  private static boolean isOpen(Path submission, Map<String, String> statuses) throws IOException {
    String text = Files.readString(submission.resolve("submission.json"));
    return statuses.entrySet().stream()
        .anyMatch(run -> !run.getValue().equals("finished") && text.contains(run.getKey()));
  }

  private List<Path> submissions() throws IOException {
    Path folder = project.folder().resolve("cluster");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    }
  }

  /** Has Slurm end a random task that runs; whether there was one. */
  boolean cancel(Random random) throws Exception {
    List<String> running =
        slurm.ask("squeue", "-h", "-r", "-t", "running", "-o", "%F_%K").lines().toList();
    if (running.isEmpty()) {
      return false;
    }
    slurm.ask("scancel", running.get(random.nextInt(running.size())));
    return true;
  }

  /** Whether nothing of it waits or runs. */
  boolean isIdle() throws Exception {
    return slurm.ask("squeue", "-h").isEmpty();
  }

  @Override
  public void close() throws IOException {
    slurm.close();
  }
}
