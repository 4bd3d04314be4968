/**
 * Projects, as commands work with them: made from a {@link
 * org.absorb.cli.internal.project.Template}, {@link org.absorb.cli.internal.project.Opened} to look
 * at their runs, worked off under {@link org.absorb.cli.internal.project.Supervision}.
 */
package org.absorb.cli.internal.project;
