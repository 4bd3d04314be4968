/** From the command line to a window, and what is kept of it for the next time. */
package org.absorb.ui.workbench.internal.start;
