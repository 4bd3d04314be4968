/** Finite-size scaling. */
package org.absorb.analysis.fss.internal;
