/** Pairs by their distance. */
package org.absorb.analysis.structure.internal.pair;
