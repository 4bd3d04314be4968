/**
 * How particles are arranged: structure factor, radial distribution, number variance and bond
 * order, averaged over frames and replicas of a cell.
 */
package org.absorb.analysis.structure.internal;
