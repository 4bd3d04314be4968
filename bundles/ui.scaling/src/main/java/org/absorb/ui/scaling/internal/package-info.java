/** The scaling cockpit: a collapse that a person can steer, and the runs it proposes. */
package org.absorb.ui.scaling.internal;
