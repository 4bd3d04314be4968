/** Small widgets that the platform lacks, in the window's look. */
package org.absorb.ui.workbench.widget;
