/** The bars above and below the parts: buttons, the switch of perspectives, the status line. */
package org.absorb.ui.workbench.internal.bar;
