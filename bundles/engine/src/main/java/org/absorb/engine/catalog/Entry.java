package org.absorb.engine.catalog;

import java.util.function.Supplier;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.spi.Provider;

/**
 * One installed extension. Its class is not loaded before its provider is asked for.
 *
 * @param kind of extension
 * @param id what files name it by
 * @param label what a person reads
 * @param physicsVersion part of a run's identity
 * @param origin the bundle it comes from; hashed when asked for
 * @param provider makes its objects
 */
public record Entry(
    Kind<?> kind,
    String id,
    String label,
    int physicsVersion,
    Supplier<Origin> origin,
    Supplier<Provider<?, ?>> provider) {

  /** Its parameters. */
  public Declaration<?> declaration() {
    return Declaration.of(provider.get().parameters());
  }

  /**
   * Makes an object from completed settings.
   *
   * @throws IllegalArgumentException if the provider refuses them
   */
  Object make(Component component) {
    return make(provider.get(), component);
  }

  private static <P extends Record> Object make(Provider<P, ?> provider, Component component) {
    return provider.create(Declaration.of(provider.parameters()).bind(component.settings()));
  }
}
