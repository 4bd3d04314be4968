package org.absorb.engine.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.absorb.engine.SimulationException;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.spi.Provider;
import org.absorb.spi.system.SourcedProvider;
import org.absorb.spi.system.Sources;

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

  /**
   * Its parameters.
   *
   * @throws BadInputException if its plugin cannot be used
   * @throws SimulationException if its plugin fails, or cannot be loaded
   */
  public Declaration<?> declaration() {
    try {
      return Declaration.of(provider.get().parameters());
    } catch (BadInputException unusable) {
      throw unusable;
    } catch (RuntimeException | LinkageError thrown) {
      throw failed("declared", thrown);
    }
  }

  /**
   * The settings of an extension that names no other, with all defaults written out.
   *
   * @throws BadInputException naming each setting that is wrong, or if its plugin cannot be used
   * @throws SimulationException if its plugin fails, or cannot be loaded
   */
  public Tree complete(Tree settings) {
    Problems problems = new Problems();
    Tree complete =
        declaration()
            .complete(
                settings,
                Path.ROOT,
                (slot, component, at, found) -> {
                  found.add(at, component, Words.get("component"));
                  return component;
                },
                problems);
    problems.raise();
    return complete;
  }

  /**
   * The works that it rests on: BibTeX entries, from the file {@code references.bib} in the package
   * of its provider's class; empty if there is none, or the plugin cannot be used.
   */
  public String references() {
    try (InputStream file = provider.get().getClass().getResourceAsStream("references.bib")) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (RuntimeException | LinkageError | IOException unusable) {
      return "";
    }
  }

  /**
   * Makes an object from completed settings.
   *
   * @throws IllegalArgumentException if the provider refuses them
   * @throws SimulationException if it throws anything else, cannot be loaded or makes nothing
   */
  Object make(Component component, Sources sources) {
    try {
      Object made = kind.makes().cast(make(provider.get(), component, sources));
      if (made == null) {
        throw new IllegalStateException(Words.get("nothing"));
      }
      return made;
    } catch (BadInputException | IllegalArgumentException refused) {
      throw refused;
    } catch (RuntimeException | Error thrown) {
      throw failed("made", thrown);
    }
  }

  private SimulationException failed(String when, Throwable thrown) {
    return new SimulationException(id, Words.get(when, kind.name(), id, thrown), thrown);
  }

  /**
   * Completed settings with a digest of what they refer to; as they are, if they refer to nothing.
   *
   * @throws IllegalArgumentException if what they refer to is not there
   * @throws SimulationException if the provider throws anything else
   */
  public Component pin(Component component, Sources sources) {
    try {
      return provider.get() instanceof SourcedProvider<?, ?> sourced
          ? pin(sourced, component, sources)
          : component;
    } catch (BadInputException | IllegalArgumentException refused) {
      throw refused;
    } catch (RuntimeException | Error thrown) {
      throw failed("made", thrown);
    }
  }

  private static <P extends Record> Component pin(
      SourcedProvider<P, ?> provider, Component component, Sources sources) {
    Declaration<P> declaration = Declaration.of(provider.parameters());
    P pinned = provider.pin(declaration.bind(component.settings()), sources);
    return new Component(component.type(), declaration.tree(pinned));
  }

  private static <P extends Record> Object make(
      Provider<P, ?> provider, Component component, Sources sources) {
    P parameters = Declaration.of(provider.parameters()).bind(component.settings());
    return provider instanceof SourcedProvider<P, ?> sourced
        ? sourced.create(parameters, sources)
        : provider.create(parameters);
  }
}
