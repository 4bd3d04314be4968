package org.absorb.runner.table;

import java.util.List;
import java.util.Optional;
import org.absorb.model.parameter.Field;
import org.absorb.model.run.Column;
import org.absorb.model.text.Messages;
import org.absorb.runner.table.Quantity.Kind;

/** The quantities that every table has, and how the others are made. */
public final class Quantities {

  private static final Messages WORDS = Messages.of(Quantities.class);

  public static final Quantity ID = of("id", Kind.RUN);
  public static final Quantity EXPERIMENT = of("experiment", Kind.RUN);
  public static final Quantity REPLICA = of("replica", Kind.RUN);

  /** As files write it: {@code finished}. */
  public static final Quantity STATUS = of("status", Kind.RUN);

  /** As files write it: {@code absorbed}. */
  public static final Quantity OUTCOME = of("outcome", Kind.RUN);

  /** The last step known to be taken. */
  public static final Quantity STEPS = of("steps", Kind.RUN);

  /** Why it failed. */
  public static final Quantity MESSAGE = of("message", Kind.RUN);

  /** When a journal last said anything of it: ISO 8601, UTC. */
  public static final Quantity CHANGED = of("changed", Kind.RUN);

  public static final Quantity TAG = of("tag", Kind.REMARK);
  public static final Quantity NOTE = of("note", Kind.REMARK);
  public static final Quantity PINNED = of("pinned", Kind.REMARK);

  /** The sentences of rules. */
  public static final Quantity FINDING = of("finding", Kind.REMARK);

  static final List<Quantity> ALWAYS =
      List.of(
          ID,
          EXPERIMENT,
          REPLICA,
          STATUS,
          OUTCOME,
          STEPS,
          MESSAGE,
          CHANGED,
          TAG,
          NOTE,
          PINNED,
          FINDING);

  static final String ERROR = ".error";
  static final String LAST = ".last";

  private static final String TYPE = ".type";

  private Quantities() {}

  private static Quantity of(String name, Kind kind) {
    return new Quantity(name, kind, WORDS.get("quantity." + name), "", "1");
  }

  /** A parameter by its path, as it is declared; by its last step if it is not. */
  static Quantity parameter(String path, Optional<Field> declared, Optional<Field> around) {
    Optional<String> own = WORDS.find("quantity." + path);
    String last = path.substring(path.lastIndexOf('.') + 1);
    String label =
        own.orElseGet(
            () ->
                path.endsWith(TYPE) && around.isPresent()
                    ? around.get().label()
                    : declared.map(Field::label).orElse(last));
    return new Quantity(
        path,
        Kind.PARAMETER,
        label,
        declared.map(Field::symbol).orElse(""),
        declared.map(Field::unit).orElse("1"));
  }

  /** The mean of a column after the transient, its error, and its last value. */
  static List<Quantity> results(Column column) {
    return List.of(
        new Quantity(column.name(), Kind.RESULT, column.label(), column.symbol(), column.unit()),
        new Quantity(
            column.name() + ERROR,
            Kind.RESULT,
            WORDS.get("error", column.label()),
            "",
            column.unit()),
        new Quantity(
            column.name() + LAST,
            Kind.RESULT,
            WORDS.get("last", column.label()),
            "",
            column.unit()));
  }
}
