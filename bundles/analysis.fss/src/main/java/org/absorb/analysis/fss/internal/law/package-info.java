/** Power laws: of the steady activity above phi_c, and of the activity's decay at it. */
package org.absorb.analysis.fss.internal.law;
