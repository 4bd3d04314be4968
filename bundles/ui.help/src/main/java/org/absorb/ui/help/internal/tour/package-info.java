/** The guided tour: a few steps, each pointing at the real part. */
package org.absorb.ui.help.internal.tour;
