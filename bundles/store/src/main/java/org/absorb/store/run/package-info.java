/**
 * The folder of one run: what it is ({@code run.json}), what it measured ({@code log.csv}), where
 * it stands ({@code checkpoint.npz} and the one before, {@code final.npz} in the end) and the
 * hashes of its states ({@code hashes.csv}).
 *
 * <p>The rules that make a killed run go on with the very bits and the very log:
 *
 * <ul>
 *   <li>Row k of the log is the configuration before move k. A snapshot at step c is configuration
 *       c <em>before</em> it is measured.
 *   <li>Rows are forced to disk before a snapshot is written. So every row k &lt; c is there, and a
 *       run that goes on from c keeps exactly those and records from c on.
 *   <li>Every file but the log and the hashes is replaced atomically; those two are only appended
 *       to, and cut.
 * </ul>
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.store.run;
