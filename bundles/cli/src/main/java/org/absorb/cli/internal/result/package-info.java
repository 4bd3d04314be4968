/** What comes out of runs: means with errors, and the JSON that scripts read. */
package org.absorb.cli.internal.result;
