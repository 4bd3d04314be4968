/**
 * Parts and perspectives, between what bundles registered and the model of the Eclipse workbench.
 *
 * <p>In the model a part's element id is the id of its type; its input, and what it remembers, is
 * persisted state. A stack's element id is {@code perspective/region}.
 */
package org.absorb.ui.workbench.internal.part;
