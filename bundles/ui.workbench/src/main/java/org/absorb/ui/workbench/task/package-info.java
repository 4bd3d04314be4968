/** Work off the user interface's thread, and what the user is told of it. */
package org.absorb.ui.workbench.task;
