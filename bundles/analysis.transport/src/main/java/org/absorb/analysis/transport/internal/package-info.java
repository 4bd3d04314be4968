/** How far particles move: mean square displacement, diffusion, and how they go with the kick. */
package org.absorb.analysis.transport.internal;
