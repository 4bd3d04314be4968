/**
 * Gaussian approximations of biased random organization and of stochastic gradient descent: the
 * maps, and Euler's method for the stochastic differential equations whose steps they are.
 */
package org.absorb.scheme.approximation.internal;
