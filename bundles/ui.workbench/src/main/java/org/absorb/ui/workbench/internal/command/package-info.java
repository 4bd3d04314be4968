/**
 * Commands: one list of them, from which come the menu bar, the keys, quick access and the buttons.
 *
 * <p>They are not Eclipse's commands: what a bundle registers already says what it is called, when
 * it can be run and with which keys, so menus and keys read it from there when they are used, and
 * nothing has to be kept in step.
 */
package org.absorb.ui.workbench.internal.command;
