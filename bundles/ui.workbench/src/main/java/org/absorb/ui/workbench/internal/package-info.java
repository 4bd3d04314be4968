/** The window's own half of the contract. */
package org.absorb.ui.workbench.internal;
