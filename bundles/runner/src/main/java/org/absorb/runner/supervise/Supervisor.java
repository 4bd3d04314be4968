package org.absorb.runner.supervise;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.runner.internal.Machine;
import org.absorb.runner.internal.Yielding;
import org.absorb.runner.work.Event;
import org.absorb.runner.work.Need;
import org.absorb.runner.work.Standing;
import org.absorb.store.Hold;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/**
 * Works off a project's queue, or a task, with worker processes until nothing waits and nothing
 * runs, here or in another process.
 *
 * <p>A run whose worker is ended by a signal goes on once from its last state; the second time it
 * has failed. Everything else that goes wrong with a run is a failure at once. Nothing is tried
 * again by itself.
 */
public final class Supervisor implements AutoCloseable {

  private static final long PATIENCE_NANOS = 30_000_000_000L;
  private static final double GRACE_SECONDS = 10;
  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);
  private static final String INTERRUPTED = "interrupted";
  private static final Messages WORDS = Messages.of(Supervisor.class);

  private final Project project;
  private final Duty duty;
  private final long look;
  private final Watcher watcher;
  private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final Crew crew;
  private final Map<RunId, Instruction> wishes = new HashMap<>();
  private final Map<RunId, Integer> lost = new HashMap<>();
  private final Map<WorkerProcess, String> verdicts = new HashMap<>();
  private final Set<RunId> locked = new HashSet<>();
  private final Locking locking;
  private final Equipment equipment;
  private volatile boolean stopping;
  private boolean fresh;
  private long askedToStop;
  private Backlog backlog;
  private Pace pace;
  private ProgressFile progress;

  /** One for the project's queue. */
  public Supervisor(Project project, Settings settings, Watcher watcher) {
    this(project, Duty.queue(project), settings, watcher);
  }

  public Supervisor(Project project, Duty duty, Settings settings, Watcher watcher) {
    this.project = project;
    this.duty = duty;
    this.look = duty.look().toNanos();
    this.watcher = watcher;
    this.crew =
        new Crew(
            settings,
            (who, event) -> inbox.add(() -> concerning(who.item(), () -> heard(who, event))),
            who -> inbox.add(() -> concerning(who.item(), () -> gone(who))));
    this.locking = new Locking(project);
    this.equipment = new Equipment(settings.plugins());
  }

  /**
   * Works; returns when all is done, or some time after {@link #close}. Called once.
   *
   * @throws java.io.UncheckedIOException if a worker cannot be started or the project not be
   *     written
   */
  public Summary run() {
    Yielding.session();
    ControlFile control = new ControlFile(project.control());
    try (Journal journal = duty.attend(project)) {
      backlog = new Backlog(project, duty, journal);
      pace = new Pace();
      progress = new ProgressFile(project.journal(), journal.writer());
      ProgressFile.forgetKilled(project.journal());
      Journal.forgetKilled(project.journal());
      try {
        do {
          loop(control);
          backlog.clear();
        } while (heeded(control) && !stopping);
      } finally {
        crew.all().forEach(WorkerProcess::dismiss);
        progress.remove();
      }
      Summary summary = new Summary(backlog.seen(), stopping);
      watcher.at(overview());
      return summary;
    }
  }

  /** Asks workers to checkpoint and stop; {@link #run} returns when they have. Any thread. */
  @Override
  public void close() {
    stopping = true;
    inbox.add(() -> {});
  }

  private void loop(ControlFile control) {
    long looked = System.nanoTime() - look;
    while (true) {
      if (System.nanoTime() - looked >= look || !fresh && crew.running().isEmpty()) {
        looked = System.nanoTime();
        heeded(control);
        locked.clear();
        backlog.refresh(crew.running());
        fresh = true;
        Overview overview = overview();
        progress.write(overview);
        watcher.at(overview);
        listenForSilence();
      }
      if (stopping) {
        stop();
      } else {
        handOut();
      }
      if (crew.running().isEmpty() && (stopping || fresh && nothingLeft())) {
        return;
      }
      hear(looked + look - System.nanoTime());
    }
  }

  /** Obeys what was ordered at the last moment; whether there was anything. */
  private boolean heeded(ControlFile control) {
    List<ControlFile.Order> orders = control.news();
    orders.forEach(this::obey);
    return !orders.isEmpty();
  }

  private boolean nothingLeft() {
    return backlog.waiting().isEmpty() && backlog.elsewhere().isEmpty();
  }

  private void hear(long nanos) {
    try {
      Runnable next = inbox.poll(Math.max(1, nanos), TimeUnit.NANOSECONDS);
      while (next != null) {
        next.run();
        next = inbox.poll();
      }
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  private void handOut() {
    Iterator<Item> items = backlog.waiting().iterator();
    while (items.hasNext() && !crew.full()) {
      Item item = items.next();
      if (locked.contains(item.id())) {
        continue;
      }
      if (new RunFolder(item.folder()).isLocked()) {
        locked.add(item.id()); // another process is at it, or a worker is just ending
        continue;
      }
      items.remove();
      WorkerProcess worker = crew.free(equipment.of(item));
      change(backlog.row(item).in(RunStatus.RUNNING, ""));
      worker.give(item);
    }
  }

  /** What goes wrong with one run, a damaged folder, fails that run and no other. */
  private void concerning(Item item, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      if (item == null) {
        throw e;
      }
      wishes.remove(item.id());
      String why = e instanceof BadInputException ? e.getMessage() : e.toString();
      change(backlog.row(item).in(RunStatus.FAILED, why));
    }
  }

  private void change(RunRow row) {
    fresh = false;
    watcher.changed(backlog.write(row));
  }

  private void heard(WorkerProcess worker, Event event) {
    Item item = worker.item();
    if (item == null || !event.id().equals(item.id().hex())) {
      return;
    }
    pace.heard(item, event);
    switch (event.type()) {
      case STARTED, PROGRESS, CHECKPOINT -> worker.remember(event);
      case FINISHED -> {
        double seconds = worker.computing();
        worker.free();
        if (event.outcome().equals(INTERRUPTED)) {
          interrupted(worker, item);
        } else {
          wishes.remove(item.id()); // they came too late
          finished(item, seconds);
        }
      }
      case FAILED -> {
        worker.free();
        if (event.busy()) {
          locked.add(item.id());
          change(backlog.row(item).in(RunStatus.QUEUED, ""));
        } else {
          crew.retire(worker); // it may have ended itself
          change(backlog.row(item).in(RunStatus.FAILED, event.message()));
        }
      }
    }
  }

  private void interrupted(WorkerProcess worker, Item item) {
    Instruction wish = wishes.remove(item.id());
    if (wish == null) {
      crew.retire(worker); // told to end by somebody else
    }
    RunStatus status = stopped();
    if (wish == Instruction.CANCEL) {
      status = RunStatus.CANCELLED;
    } else if (wish == Instruction.RESUME || wish == Instruction.RETRY) {
      status = RunStatus.QUEUED;
    }
    change(row(item, new RunFolder(item.folder()).record()).in(status, ""));
  }

  /** What becomes of a run that this is stopped at. */
  private RunStatus stopped() {
    return duty.task() && stopping ? RunStatus.QUEUED : RunStatus.PAUSED;
  }

  private RunRow row(Item item, Optional<RunRecord> record) {
    RunRow row = backlog.row(item);
    return record.map(r -> row.at(r.steps(), r.resumedFrom())).orElse(row);
  }

  private void finished(Item item, double seconds) {
    Optional<RunRecord> record = new RunFolder(item.folder()).record();
    RunRow row = row(item, record);
    RunRecord end = record.orElse(null);
    if (end == null || end.outcome().isEmpty()) {
      change(row.in(RunStatus.FAILED, WORDS.get("record", item.folder())));
      return;
    }
    change(
        row.ended(end.outcome().get(), end.steps(), end.stateHash(), end.logHash())
            .recorded(end.specification())
            .taking(seconds));
    locking.used(end.software());
    Item now = backlog.item(item.id()).orElse(item);
    boolean more = !now.specification().equals(item.specification());
    if (more && Need.of(record.map(Standing::of), now.specification()) != Need.FOUND) {
      change(row.in(RunStatus.QUEUED, "")); // meanwhile more was asked of it
    }
  }

  private void gone(WorkerProcess worker) {
    crew.left(worker);
    Item item = worker.item();
    String verdict = verdicts.remove(worker);
    if (item == null) {
      return;
    }
    worker.free();
    RunRow row = backlog.row(item);
    if (verdict == null && stopping) {
      change(row.in(stopped(), ""));
    } else if (verdict == null
        && worker.signal() > 0
        && lost.merge(item.id(), 1, Integer::sum) == 1) {
      change(row.in(RunStatus.QUEUED, ""));
    } else {
      String why = verdict != null ? verdict : why(worker);
      fail(item, why);
      change(row.in(RunStatus.FAILED, why));
    }
  }

  private static String why(WorkerProcess worker) {
    String how =
        worker.signal() > 0
            ? WORDS.get("signal", Integer.toString(worker.signal()))
            : WORDS.get("status", Integer.toString(worker.status()));
    return worker.complaint().isEmpty() ? how : how + ": " + worker.complaint();
  }

  /** Writes a failure to the record of a run whose worker is gone. */
  private void fail(Item item, String why) {
    RunFolder folder = new RunFolder(item.folder());
    Optional<Hold> hold = Optional.empty();
    try {
      hold = folder.lock(LOCK_PATIENCE);
      if (hold.isPresent()) {
        folder
            .record()
            .filter(record -> record.status() != RunStatus.FINISHED)
            .ifPresent(record -> folder.save(record.in(RunStatus.FAILED, record.steps(), why)));
      }
    } catch (BadInputException | UncheckedIOException e) {
      // the journal says it
    } finally {
      hold.ifPresent(Hold::close);
    }
  }

  private void listenForSilence() {
    // a worker that gets no processor cannot speak
    double most = (crew.settings().stall().toMillis() * 1e-3 + GRACE_SECONDS) * Machine.crowding();
    for (WorkerProcess worker : crew.all()) {
      if (worker.item() != null && worker.silence() > most && !verdicts.containsKey(worker)) {
        verdicts.put(worker, WORDS.get("silent", Long.toString(Math.round(most))));
        worker.kill();
      }
    }
  }

  private void stop() {
    if (askedToStop == 0) {
      askedToStop = System.nanoTime();
      crew.all().forEach(WorkerProcess::dismiss);
    } else if (System.nanoTime() - askedToStop > PATIENCE_NANOS) {
      crew.all().forEach(WorkerProcess::kill);
    }
  }

  private void obey(ControlFile.Order order) {
    if (duty.task() && order.isGeneral()) {
      return;
    }
    if (order.hands().isPresent()) {
      // what they are at goes on from a checkpoint, when its turn comes
      for (WorkerProcess worker : crew.change(order.hands().get())) {
        wishes.putIfAbsent(worker.item().id(), Instruction.RESUME);
        worker.stop();
      }
      return;
    }
    if (order.instruction() == Instruction.STOP && order.runs().isEmpty()) {
      stopping = true;
      return;
    }
    Set<RunId> running = crew.running();
    backlog.refresh(running);
    for (WorkerProcess worker : crew.all()) {
      if (worker.item() != null && order.concerns(worker.item().id())) {
        wish(worker, order.instruction());
      }
    }
    for (Item item : List.copyOf(backlog.items())) {
      if (!running.contains(item.id()) && order.concerns(item.id())) {
        RunRow row = backlog.row(item);
        order.instruction().effect(row).ifPresent(status -> change(row.in(status, "")));
      }
    }
  }

  private void wish(WorkerProcess worker, Instruction instruction) {
    RunId id = worker.item().id();
    if (instruction.stops()) {
      wishes.put(id, instruction);
      worker.stop();
    } else {
      wishes.computeIfPresent(id, (run, before) -> instruction); // it is stopping
    }
  }

  private Overview overview() {
    Hands hands = crew.settings().hands();
    double secondsLeft = pace.secondsLeft(backlog.waiting(), crew.all(), hands.workers());
    return Overview.of(backlog.seen(), crew.all(), backlog.elsewhere().size(), secondsLeft, hands);
  }
}
