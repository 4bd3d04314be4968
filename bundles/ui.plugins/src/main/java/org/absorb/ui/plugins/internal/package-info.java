/** Plug-ins in the window: what is installed, what could be, and what happens to it. */
package org.absorb.ui.plugins.internal;
