/**
 * Slurm as a second place where runs are computed. {@link org.absorb.runner.slurm.Submitting} makes
 * a job array of what a plan lacks; each of its tasks is a supervisor of one worker for a queue of
 * its own, so journals, checkpoints and orders are those of any run. {@link
 * org.absorb.runner.slurm.Watching} joins what Slurm says of the tasks with what the journals say
 * of the runs.
 *
 * <p>All of it lies in {@code cluster/NAME} of the project: {@code submission.json}, {@code
 * task-N.json} (a queue file) and {@code task-N.log}. Slurm is talked to by its commands, here or
 * behind a command such as {@code ssh}; nothing is needed of its accounting database.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.slurm;
