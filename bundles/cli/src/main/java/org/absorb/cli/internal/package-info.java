/**
 * The command line. {@link org.absorb.cli.internal.Cli} is what the launcher calls; one class a
 * command in {@code command}, what a terminal shows in {@code terminal}, means and JSON shapes in
 * {@code result}.
 */
package org.absorb.cli.internal;
