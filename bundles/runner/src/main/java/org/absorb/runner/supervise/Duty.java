package org.absorb.runner.supervise;

import java.time.Duration;
import org.absorb.store.Project;
import org.absorb.store.journal.Journal;
import org.absorb.store.queue.QueueFile;

/**
 * What of a project's work a supervisor does.
 *
 * @param queue the runs it works off, but for those that were handed to another place
 * @param task whether that is a queue of its own that no other process knows: it heeds orders about
 *     runs only, and what it is stopped at waits for the task to go on
 * @param look how often it looks whether somebody has changed something
 */
public record Duty(QueueFile queue, boolean task, Duration look) {

  private static final Duration LOOK = Duration.ofMillis(500);

  /** The project's own queue. */
  public static Duty queue(Project project) {
    return new Duty(project.queue(), false, LOOK);
  }

  /**
   * A task: runs that are in a queue file of their own.
   *
   * @param look rarely, where many tasks share a file system
   */
  public static Duty task(QueueFile queue, Duration look) {
    return new Duty(queue, true, look);
  }

  Journal attend(Project project) {
    return task ? Journal.attendTask(project.journal()) : Journal.attend(project.journal());
  }
}
