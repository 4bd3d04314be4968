package org.absorb.ui.workbench;

/**
 * A page of preferences.
 *
 * @param <R> a record whose components are {@link org.absorb.model.parameter.Parameter}s with
 *     defaults: the page is made from it
 */
public interface PreferenceType<R extends Record> {

  /** Letters, digits and dots, for good: the key in the file. */
  String id();

  String label();

  Class<R> settings();
}
