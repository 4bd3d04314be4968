/** Which runs are compared, as a document: {@link org.absorb.model.comparison.Comparison}. */
package org.absorb.model.comparison;
