/** What is edited, without a widget: an experiment's document, its history, its cells. */
package org.absorb.ui.experiments.internal.document;
