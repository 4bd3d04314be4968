/** Dialogs in the window's look. */
package org.absorb.ui.workbench.dialog;
