package org.absorb.model.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares one parameter: a component of a settings record.
 *
 * <p>The component's type decides the form field: {@code double}, {@code int}, {@code long}, {@code
 * boolean}, {@code String}, an enum (its constants are the choices, written in camel case), another
 * annotated record (a group), {@link Component} (a plugin chosen by its id, of the {@link #kind}),
 * or a {@code List<Component>}. {@code OptionalDouble}, {@code OptionalInt}, {@code OptionalLong}
 * and lists of whole numbers ({@code List<Long>}) or of annotated records may be left out without a
 * default.
 *
 * <p>What a person reads of it stands in the file {@code messages.properties} beside the record:
 * {@code RECORD.COMPONENT.label}, in lower case ("learning rate"), and, if there is more to say,
 * {@code RECORD.COMPONENT.help}, one sentence on what it does, with the equation or source; of an
 * enum also {@code RECORD.COMPONENT.CHOICE} for each choice as it is written in files; of a number
 * in which 0 is no amount, {@code RECORD.COMPONENT.0}, what it stands for ("no cap"). RECORD is the
 * record's name within its package ({@code SgdParameters}, {@code Wca.Parameters}), COMPONENT the
 * component's. What several records of a package say alike is written once, without the record:
 * {@code kickSize.label}.
 *
 * <p>It is copied to the accessor too, where bnd sees it and imports this package: without the
 * import a bundle's records have no parameters.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Parameter {

  /** The key in files, where it is not the component's name (which may not be a Java keyword). */
  String key() default "";

  /** The field's symbol, with {@code _} before an index: "b_f". */
  String symbol() default "";

  /** The unit, "1" for a plain number. Lengths are in "D", the (mean) diameter. */
  String unit() default "1";

  /** The least value allowed. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The largest value allowed. */
  double max() default Double.POSITIVE_INFINITY;

  /** Whether {@link #min} itself is excluded. */
  boolean minOpen() default false;

  /** Whether {@link #max} itself is excluded. */
  boolean maxOpen() default false;

  /** The default as JSON text ({@code 0.1}, {@code "absorbed"}); empty: it has to be given. */
  String byDefault() default "";

  /** The extension kind of a {@link Component}: "potential", "initial", ... */
  String kind() default "";

  /** Whether a form steps through it by factors instead of by differences. */
  boolean logarithmic() default false;

  /** The section of a form it stands in; empty: the first. */
  String group() default "";

  /** Shown only where another field has a value: {@code batch=selective}; empty: always. */
  String visibleWhen() default "";

  /** Whether a form hides it until asked for everything. */
  boolean advanced() default false;

  /** Whether a text may be several lines. */
  boolean lines() default false;

  /**
   * Whether it is left out of completed documents, and so of a run's identity, where it has its
   * default: for fields that were added after runs had been made.
   */
  boolean unwritten() default false;

  /** Whether a sweep may vary it. */
  boolean sweepable() default true;
}
