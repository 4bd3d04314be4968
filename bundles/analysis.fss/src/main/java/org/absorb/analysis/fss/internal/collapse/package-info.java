/** How well scaled curves lie on one curve: the quality S'. */
package org.absorb.analysis.fss.internal.collapse;
