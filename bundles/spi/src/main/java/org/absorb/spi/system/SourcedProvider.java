package org.absorb.spi.system;

import org.absorb.spi.Provider;

/**
 * A provider of what is read from files or from other runs. A specification names the source, and
 * what it held: {@link #pin} writes that into the settings when the specification is resolved, so
 * that it is part of a run's identity, and what {@link #create} makes refuses anything else.
 *
 * @param <P> the parameters
 * @param <T> what it makes
 */
public interface SourcedProvider<P extends Record, T> extends Provider<P, T> {

  /**
   * The same parameters, with a digest of what they refer to written out. What is written out
   * already stays, and then nothing is read.
   *
   * @throws IllegalArgumentException with one sentence for the user, if the source is not there
   */
  P pin(P parameters, Sources sources);

  /** Makes the object; nothing is read before it is used. */
  T create(P parameters, Sources sources);

  @Override
  default T create(P parameters) {
    throw new IllegalStateException("made without sources");
  }
}
