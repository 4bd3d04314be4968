/**
 * How a step is made: find the overlaps ({@code search}), sum forces and kicks ({@code motion}),
 * move the particles ({@code space}), each stage on several threads with a barrier behind it.
 */
package org.absorb.engine.internal;
