/** The packing view: the part, its perspective and its commands. */
package org.absorb.ui.scene.internal;
