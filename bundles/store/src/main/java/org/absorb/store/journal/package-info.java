/**
 * The run table: one line in {@code journal/<writer>.jsonl} for each change of a run's status, one
 * writer a file, so that nobody waits for anybody and twenty thousand runs are listed without
 * opening their folders. Journals of writers that are gone become {@code summary-N.jsonl}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.store.journal;
