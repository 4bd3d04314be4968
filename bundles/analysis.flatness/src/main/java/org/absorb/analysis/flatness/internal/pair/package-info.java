/** Pairs of a frame, and what a potential says of them. */
package org.absorb.analysis.flatness.internal.pair;
