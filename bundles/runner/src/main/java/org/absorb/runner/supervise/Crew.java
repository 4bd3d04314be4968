package org.absorb.runner.supervise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.absorb.model.run.RunId;
import org.absorb.runner.work.Event;

/** The workers of a supervisor, hired and retired as the work asks for them. One thread. */
final class Crew {

  private final List<WorkerProcess> workers = new ArrayList<>();
  private final BiConsumer<WorkerProcess, Event> said;
  private final Consumer<WorkerProcess> ended;
  private Settings settings;

  /**
   * @param said called with each event, on a thread of the worker's
   * @param ended called once a worker, after its last event
   */
  Crew(Settings settings, BiConsumer<WorkerProcess, Event> said, Consumer<WorkerProcess> ended) {
    this.settings = settings;
    this.said = said;
    this.ended = ended;
  }

  Settings settings() {
    return settings;
  }

  /** All of them, whether they have something to do or not. */
  List<WorkerProcess> all() {
    return Collections.unmodifiableList(workers);
  }

  private List<WorkerProcess> busy() {
    return workers.stream().filter(worker -> worker.item() != null).toList();
  }

  private List<WorkerProcess> idle() {
    return workers.stream().filter(worker -> worker.item() == null).toList();
  }

  /** The runs they are at. */
  Set<RunId> running() {
    Set<RunId> ids = new HashSet<>();
    busy().forEach(worker -> ids.add(worker.item().id()));
    return ids;
  }

  /** Whether no more of them may have something to do. */
  boolean full() {
    return busy().size() >= settings.workers();
  }

  /** A worker that has nothing to do, and exactly these plugins. */
  WorkerProcess free(Optional<String> plugins) {
    for (WorkerProcess worker : idle()) {
      if (worker.plugins().equals(plugins) && fits(worker)) {
        return worker;
      }
    }
    if (workers.size() >= settings.workers()) {
      idle().forEach(this::retire);
    }
    WorkerProcess worker = WorkerProcess.start(settings, plugins, said, ended);
    workers.add(worker);
    return worker;
  }

  private boolean fits(WorkerProcess worker) {
    return worker.threads() == settings.threads();
  }

  /** No further run for a worker that is ending, or may be. */
  void retire(WorkerProcess worker) {
    worker.dismiss();
    workers.remove(worker);
  }

  /** A worker has ended. */
  void left(WorkerProcess worker) {
    workers.remove(worker);
  }

  /**
   * Works with other numbers from now on.
   *
   * @return workers that are at a run and are not to go on with it: they have too many, or too few,
   *     threads, or there are too many of them; the latest begun
   */
  List<WorkerProcess> change(Hands hands) {
    settings = settings.withWorkers(hands.workers()).withThreads(hands.threads());
    List<WorkerProcess> stay = busy().stream().filter(this::fits).limit(hands.workers()).toList();
    idle().stream()
        .filter(worker -> !fits(worker) || workers.size() > hands.workers())
        .forEach(this::retire);
    return busy().stream().filter(worker -> !stay.contains(worker)).toList();
  }
}
