/** Frames of runs, read off the user interface's thread. */
package org.absorb.ui.scene.internal.run;
