/**
 * Finding pairs that may overlap. Each way gives a superset of the overlaps; {@code motion} decides
 * from the full positions, so all ways give the same.
 */
package org.absorb.engine.internal.search;
