/** Lengths in the unit that the user prefers. */
package org.absorb.ui.workbench.length;
