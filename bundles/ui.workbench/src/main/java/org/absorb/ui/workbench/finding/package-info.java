/** What a person should know before trusting a number, as the window shows it. */
package org.absorb.ui.workbench.finding;
