/** All that is asked of one set of curves: the fit, and how far it can be trusted. */
package org.absorb.analysis.fss.internal.study;
