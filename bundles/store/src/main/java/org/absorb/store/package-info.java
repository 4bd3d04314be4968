/**
 * A project as a folder of files, which are the truth: {@link org.absorb.store.Project} knows where
 * things lie, {@link org.absorb.store.Json} reads and writes documents, {@link
 * org.absorb.store.Atomic} makes every write all or nothing, and {@link org.absorb.store.Hold} is a
 * lock that the operating system releases when its holder is killed.
 *
 * <p>There is a lock for each run and a short one for edits, and never one for the project: a
 * window, terminals and a cluster work on it together. What a user has to mend raises {@link
 * org.absorb.model.parameter.BadInputException}; a disk that fails raises {@link
 * java.io.UncheckedIOException}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.store;
