/** Dragging things of projects from one part to another. */
package org.absorb.ui.workbench.drag;
