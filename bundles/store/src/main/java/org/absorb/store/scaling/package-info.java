/** Curves of several sizes from a file, for finite-size scaling. */
package org.absorb.store.scaling;
