/** Whether dynamics are the same: what they do to one system, side by side. */
package org.absorb.analysis.equivalence.internal;
