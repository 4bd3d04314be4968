/** Analyses whose proposals are run, round by round. */
package org.absorb.cli.internal.analysis;
