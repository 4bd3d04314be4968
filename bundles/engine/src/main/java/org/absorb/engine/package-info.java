/**
 * Simulations: a {@link org.absorb.engine.Model} says what is computed, {@link
 * org.absorb.engine.Options} how, a {@link org.absorb.engine.Simulation} computes it and a {@link
 * org.absorb.engine.State} is where it stands.
 *
 * <p>Positions are 64-bit fixed-point fractions of the periodic box, displacements are summed as
 * integers and random numbers are functions of (seed, step, stream, ids). So a run is the same bits
 * on any number of threads, with any list of neighbours, before and after a restart.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.engine;
