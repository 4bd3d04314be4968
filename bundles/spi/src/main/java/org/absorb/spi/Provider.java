package org.absorb.spi;

/**
 * Makes objects of one extension from their parameters.
 *
 * <p>Called on any thread; keeps no state.
 *
 * @param <P> the parameters: a record whose components carry {@link
 *     org.absorb.model.parameter.Parameter}
 * @param <T> what it makes
 */
public interface Provider<P extends Record, T> {

  /** The record that declares the parameters; a record without components if there are none. */
  Class<P> parameters();

  /**
   * Makes the object. The parameters were checked against their declaration; what they cannot
   * declare is to be refused here.
   *
   * @throws IllegalArgumentException with one sentence for the user, if the parameters do not go
   *     together
   */
  T create(P parameters);
}
