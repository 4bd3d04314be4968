/**
 * What a bundle brings to the window, and what the window offers it.
 *
 * <p>A bundle registers small services: a {@link org.absorb.ui.workbench.PartType} for each kind of
 * part, a {@link org.absorb.ui.workbench.Command} for each thing one can do, a {@link
 * org.absorb.ui.workbench.PerspectiveType} for an arrangement of parts, a {@link
 * org.absorb.ui.workbench.StatusType} for the line at the bottom, a {@link
 * org.absorb.ui.workbench.PreferenceType} for settings. They appear in the window while the service
 * is registered, and leave it, with every part they made, when it goes. The window itself is the
 * service {@link org.absorb.ui.workbench.Workbench}, which is there while it is open.
 *
 * <p>Everything here is called on the user interface's thread, and to be called on it, unless it
 * says otherwise. What may take longer than a frame belongs into {@link
 * org.absorb.ui.workbench.task.Tasks}.
 */
package org.absorb.ui.workbench;
