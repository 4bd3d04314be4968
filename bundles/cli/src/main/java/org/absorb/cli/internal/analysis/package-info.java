/** What becomes of an analysis: figures drawn, the result saved. */
package org.absorb.cli.internal.analysis;
