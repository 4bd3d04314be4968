package org.absorb.model.parameter;

import java.util.List;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * One declared parameter, ready for a form, a schema or a check.
 *
 * @param key the key in files
 * @param type what kind of value it takes
 * @param label lower case words
 * @param symbol with {@code _} before an index; may be empty
 * @param unit "1" for a plain number
 * @param help one sentence; may be empty
 * @param range the numbers allowed
 * @param choices the texts allowed (enums), else empty
 * @param choiceLabels what a person reads of each of them
 * @param byDefault the default; {@code null} if there is none
 * @param optional whether it may be left out without a default
 * @param kind the extension kind of a component, else empty
 * @param nested the declaration of a group, else {@code null}
 * @param unwritten whether it is left out of completed documents where it has its default
 * @param hints how a form shows it
 */
public record Field(
    String key,
    Type type,
    String label,
    String symbol,
    String unit,
    String help,
    Range range,
    List<String> choices,
    List<String> choiceLabels,
    Value byDefault,
    boolean optional,
    String kind,
    Declaration<?> nested,
    boolean unwritten,
    Hints hints) {

  /** Whether a value is not to be written out, because it is the default and that is implied. */
  boolean implies(Value value) {
    return unwritten && value.equals(byDefault);
  }

  /**
   * The value that counts in an object: what is written, else the default; {@code null} if there is
   * neither. A group in which nothing is written is as good as none.
   */
  public Value chosen(Tree written) {
    return written
        .get(key)
        .filter(value -> type != Type.GROUP || !value.equals(Tree.EMPTY))
        .orElse(byDefault);
  }

  /** The same field with another default, {@code null} for none. */
  public Field defaulting(Value other) {
    return new Field(
        key,
        type,
        label,
        symbol,
        unit,
        help,
        range,
        choices,
        choiceLabels,
        other,
        optional,
        kind,
        nested,
        unwritten,
        hints);
  }

  /** What kind of value a field takes. */
  public enum Type {
    REAL,
    WHOLE,
    WHOLES,
    FLAG,
    TEXT,
    CHOICE,
    GROUP,
    GROUPS,
    COMPONENT,
    COMPONENTS
  }

  /**
   * How a form shows a field; nothing here changes what is valid.
   *
   * @param zero what 0 stands for where it is no amount; else empty
   */
  public record Hints(
      String group,
      String visibleWhen,
      boolean advanced,
      boolean logarithmic,
      boolean sweepable,
      boolean lines,
      String zero) {

    /** Of what has no other meaning of 0. */
    public Hints(
        String group,
        String visibleWhen,
        boolean advanced,
        boolean logarithmic,
        boolean sweepable,
        boolean lines) {
      this(group, visibleWhen, advanced, logarithmic, sweepable, lines, "");
    }

    /** Of a text of one line. */
    public Hints(
        String group,
        String visibleWhen,
        boolean advanced,
        boolean logarithmic,
        boolean sweepable) {
      this(group, visibleWhen, advanced, logarithmic, sweepable, false);
    }
  }
}
