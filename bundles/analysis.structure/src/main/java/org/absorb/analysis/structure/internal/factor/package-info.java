/** What structure factors say at small wave numbers. */
package org.absorb.analysis.structure.internal.factor;
