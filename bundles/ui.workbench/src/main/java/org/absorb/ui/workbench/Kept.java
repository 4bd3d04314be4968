package org.absorb.ui.workbench;

/** What is kept with the preferences and has no page, so no label either. */
record Kept<R extends Record>(String id, Class<R> settings) implements PreferenceType<R> {

  @Override
  public String label() {
    return "";
  }
}
