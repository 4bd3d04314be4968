/** The plots of the cockpit, computed and drawn off the user interface's thread. */
package org.absorb.ui.scaling.internal.view;
