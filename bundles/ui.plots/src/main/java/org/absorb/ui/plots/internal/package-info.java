/** Parts of the window: plots. */
package org.absorb.ui.plots.internal;
