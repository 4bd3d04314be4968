/** Parts of the window: experiments. */
package org.absorb.ui.experiments.internal;
