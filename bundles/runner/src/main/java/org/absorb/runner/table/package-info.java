/**
 * The runs of a project as a table, without a window: {@link org.absorb.runner.table.Sheet} answers
 * for any of its {@linkplain org.absorb.runner.table.Quantity quantities} what a run has, {@link
 * org.absorb.runner.table.Filter} is what one types to choose among runs, and {@link
 * org.absorb.runner.table.Arrangement} puts those that are left in order, run by run or cell by
 * cell with means over replicas.
 *
 * <p>The language of filters: {@code phi > 0.6 and scheme = sgd.pairwise}. A comparison is a name,
 * one of {@code < <= = != >= > ~} and a number, a word or a text in double quotes; {@code ~} asks
 * whether a text contains another, whatever the case of its letters. {@code tag:paper}, {@code
 * is:failed} are short for {@code tag = paper} and a status, an outcome, {@code pinned} or {@code
 * tagged}. Comparisons are joined by {@code and}, {@code or}, {@code not} and brackets. A run that
 * does not have the quantity at all meets no comparison, and so every {@code not} of one.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.table;
