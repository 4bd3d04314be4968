/** What is turned: data, sizes, exponents, windows. */
package org.absorb.ui.scaling.internal.side;
