/** Where curves collapse best, and how surely: by the reference's iteration, and robustly. */
package org.absorb.analysis.fss.internal.fit;
