/** Second derivatives of the energy: trace and largest eigenvalue. */
package org.absorb.analysis.flatness.internal.hessian;
