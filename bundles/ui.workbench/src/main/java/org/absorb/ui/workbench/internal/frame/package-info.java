/** The open window as a whole: what it offers to parts, and what it does itself. */
package org.absorb.ui.workbench.internal.frame;
