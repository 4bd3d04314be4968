/** The welcome page: what stands in the window while no project is open. */
package org.absorb.ui.experiments.internal.welcome;
