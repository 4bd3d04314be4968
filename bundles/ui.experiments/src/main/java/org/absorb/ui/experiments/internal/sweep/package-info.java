/** The sweep of an experiment: its axes as a table, its cells as a picture. */
package org.absorb.ui.experiments.internal.sweep;
