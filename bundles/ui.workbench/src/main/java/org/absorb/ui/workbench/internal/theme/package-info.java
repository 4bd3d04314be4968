/** Light and dark: our colours, the workbench's style sheets and the system's own widgets. */
package org.absorb.ui.workbench.internal.theme;
