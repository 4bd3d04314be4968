/** What one can do with projects and experiments, from menus, keys and buttons. */
package org.absorb.ui.experiments.internal.command;
