/** What the cockpit stands at: values that are edited, kept and computed from. */
package org.absorb.ui.scaling.internal.state;
