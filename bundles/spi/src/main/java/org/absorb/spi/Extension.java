package org.absorb.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names an extension. On a declarative-services component it becomes the service properties {@code
 * absorb.id} and {@code absorb.physicsVersion}, so that lists appear without loading a class of the
 * plugin.
 *
 * <p>What a person reads ("SGD, pairwise") stands in the file {@code messages.properties} beside
 * the component's class, under {@code CLASS.label}; the component's name is that of the class, as
 * it is by default. Without it people read the id.
 *
 * <p>The works that it rests on are BibTeX entries in the file {@code references.bib} beside that
 * class, for all extensions of the package: they come with every result that it took part in.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Extension {

  String PREFIX_ = "absorb.";

  /** What files name it by: {@code sgd.pairwise}. Lower camel case words, joined by dots. */
  String id();

  /**
   * Raised by the author only when the same settings give other bits; it is part of a run's
   * identity.
   */
  int physicsVersion() default 1;
}
