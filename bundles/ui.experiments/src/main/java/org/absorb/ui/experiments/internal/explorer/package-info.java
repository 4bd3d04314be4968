/** The explorer: projects, what is in them, and how it stands. */
package org.absorb.ui.experiments.internal.explorer;
