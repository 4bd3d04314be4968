/**
 * The absorbing transition: steady states, relaxation times, and the packing fraction phi_c where
 * activity begins, one for each group of runs that differ in nothing but packing fraction and
 * replica.
 *
 * <p>In this order: {@link org.absorb.analysis.transition.internal.Grouping} sorts runs into groups
 * and cells, {@link org.absorb.analysis.transition.internal.MeasuredRun} judges each run, {@link
 * org.absorb.analysis.transition.internal.MeasuredCell} averages replicas, {@link
 * org.absorb.analysis.transition.internal.CriticalPoint} finds the bracket; quantities, findings,
 * proposals and figures are made of these.
 */
package org.absorb.analysis.transition.internal;
