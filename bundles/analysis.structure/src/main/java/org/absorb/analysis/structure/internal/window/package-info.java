/** Counts in windows. */
package org.absorb.analysis.structure.internal.window;
