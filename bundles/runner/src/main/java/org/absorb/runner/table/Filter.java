package org.absorb.runner.table;

import java.util.function.Function;

/** What one typed to choose among runs, understood. Immutable. */
public final class Filter {

  /** Lets every run pass. */
  public static final Filter ALL = new Filter(new Condition.All());

  private final Condition condition;

  private Filter(Condition condition) {
    this.condition = condition;
  }

  /**
   * Understands a text, see {@link org.absorb.runner.table the package}; an empty one lets every
   * run pass.
   *
   * @throws FilterException with the place and the reason, if it means nothing
   */
  public static Filter of(String text, Names names) throws FilterException {
    return text.isBlank() ? ALL : new Filter(new FilterReader(text, names).read());
  }

  /**
   * Whether a run passes.
   *
   * @param values what it has: a {@code Double}, {@code String}, {@code Boolean} or a list of
   *     {@code String}s; {@code null} where it has none
   */
  public boolean test(Function<Quantity, Object> values) {
    return condition.test(values);
  }

  /** Whether it asks for a quantity of this kind. */
  public boolean asks(Quantity.Kind kind) {
    return condition.asks(kind);
  }
}
