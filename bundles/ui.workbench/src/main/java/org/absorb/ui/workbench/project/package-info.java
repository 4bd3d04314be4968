/** The open projects, and what is known of them from moment to moment. */
package org.absorb.ui.workbench.project;
