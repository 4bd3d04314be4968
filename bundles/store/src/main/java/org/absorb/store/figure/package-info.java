/** Figures as values on file, for whoever draws them anew: in another size, format or theme. */
package org.absorb.store.figure;
