/** The playground: one small simulation in the window's own process, changed while it runs. */
package org.absorb.ui.scene.internal.play;
