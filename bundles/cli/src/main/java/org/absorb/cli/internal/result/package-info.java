/** What comes out of runs: means with errors. */
package org.absorb.cli.internal.result;
