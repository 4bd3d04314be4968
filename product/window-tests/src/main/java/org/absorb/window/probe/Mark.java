package org.absorb.window.probe;

/** What else is to be seen of a widget. */
public enum Mark {
  ENABLED,
  /** Has the keyboard. */
  FOCUSED,
  SELECTED,
  CHECKED,
  EXPANDED,
  /** Takes typing. */
  EDITABLE,
  /** A mouse can do something with it. */
  OPERABLE,
  /** Most of it lies outside what is scrolled into sight. */
  CUT
}
