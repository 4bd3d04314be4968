/** How fast the engine is, over a fixed table of cases. */
package org.absorb.cli.internal.bench;
