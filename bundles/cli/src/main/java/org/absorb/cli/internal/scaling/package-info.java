/** Finite-size scaling as it is printed. */
package org.absorb.cli.internal.scaling;
