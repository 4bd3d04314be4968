/**
 * A table of any number of rows that draws itself: only what is in sight is asked for, so a hundred
 * thousand rows open at once. {@link org.absorb.ui.workbench.grid.GridRows} is what it shows,
 * {@link org.absorb.ui.workbench.grid.GridListener} hears what the user does.
 */
package org.absorb.ui.workbench.grid;
