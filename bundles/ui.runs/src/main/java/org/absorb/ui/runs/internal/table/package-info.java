/** The run table: all runs of a project, filtered, sorted, cell by cell. */
package org.absorb.ui.runs.internal.table;
