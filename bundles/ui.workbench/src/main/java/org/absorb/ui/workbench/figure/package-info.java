/** Figures in the window: shown in its look, saved and copied. */
package org.absorb.ui.workbench.figure;
