/**
 * Runs experiments. {@link org.absorb.runner.Plan} turns experiments into runs and says what each
 * of them needs; {@link org.absorb.runner.supervise.Supervisor} works off the queue with {@link
 * org.absorb.runner.work.Worker} processes; {@link org.absorb.runner.Simulate} does one cell in
 * this process.
 *
 * <p>Life of a run: planned (resolved, its id computed, found or not), queued (in {@code
 * queue.json} and the journal), handed to a worker, which takes the folder's lock, goes on from the
 * last state it can use, and writes log and states; then the supervisor writes its end to the
 * journal. At every instant the files are enough to go on.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner;
