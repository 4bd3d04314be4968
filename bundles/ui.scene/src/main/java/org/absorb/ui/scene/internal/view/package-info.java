/** The picture: drawn elsewhere, turned with the mouse and the keyboard. */
package org.absorb.ui.scene.internal.view;
