/** What the workbench below draws otherwise than it would by itself. */
package org.absorb.ui.workbench.internal.render;
