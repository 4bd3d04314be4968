/** Colours, fonts and icons of the window, light and dark. */
package org.absorb.ui.workbench.look;
