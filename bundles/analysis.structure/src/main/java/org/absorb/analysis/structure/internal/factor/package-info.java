/** The structure factor: wave vectors of a box and direct sums over them. */
package org.absorb.analysis.structure.internal.factor;
