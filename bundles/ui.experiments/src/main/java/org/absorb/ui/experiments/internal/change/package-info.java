/** Changes of a project's files: made in a task, and taken back by way of the trash. */
package org.absorb.ui.experiments.internal.change;
