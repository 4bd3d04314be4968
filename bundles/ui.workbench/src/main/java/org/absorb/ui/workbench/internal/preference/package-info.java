/** The dialog of all preferences, made from their declarations. */
package org.absorb.ui.workbench.internal.preference;
