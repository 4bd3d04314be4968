/** What fits say, and what to run next. */
package org.absorb.ui.scaling.internal.result;
