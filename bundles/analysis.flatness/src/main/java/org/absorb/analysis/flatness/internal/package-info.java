/** How flat the energy landscape is around configurations. */
package org.absorb.analysis.flatness.internal;
