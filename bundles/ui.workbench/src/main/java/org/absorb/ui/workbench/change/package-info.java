/** Changes of files from the window, which can be taken back and made again. */
package org.absorb.ui.workbench.change;
