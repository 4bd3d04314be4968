/**
 * Finite-size scaling as values: curves a(rho) of several sizes, and the point (rho_c, nu, zeta) at
 * which {@code y = L^(-zeta/nu) a} against {@code x = L^(1/nu) (rho - rho_c)} is one curve. With
 * the activity {@code zeta = -beta}, with the relaxation time {@code zeta = nu_par}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.model.scaling;
