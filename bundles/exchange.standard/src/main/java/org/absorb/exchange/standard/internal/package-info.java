/** The standard exporters and importers: GSD, extended XYZ, CSV, NPZ, and the authors' code. */
package org.absorb.exchange.standard.internal;
