package org.absorb.ui.workbench;

/**
 * A page of preferences, or {@linkplain #kept something kept with them} that has no page.
 *
 * @param <R> a record whose components are {@link org.absorb.model.parameter.Parameter}s with
 *     defaults: the page is made from it
 */
public interface PreferenceType<R extends Record> {

  /** Letters, digits and dots, for good: the key in the file. */
  String id();

  String label();

  Class<R> settings();

  /**
   * What a bundle keeps with the preferences without showing it: not registered as a service, so no
   * page is made of it.
   *
   * @param id as {@link #id()}
   */
  static <R extends Record> PreferenceType<R> kept(String id, Class<R> settings) {
    return new Kept<>(id, settings);
  }
}
