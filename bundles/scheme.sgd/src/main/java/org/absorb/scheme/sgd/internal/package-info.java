/** Stochastic gradient descent and gradient descent. */
package org.absorb.scheme.sgd.internal;
