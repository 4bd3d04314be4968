/** The editor of experiments: a form and JSON, two views of one document. */
package org.absorb.ui.experiments.internal.editor;
