/** Stored runs as analyses see them, and what becomes of an analysis' result. */
package org.absorb.cli.internal.analysis;
