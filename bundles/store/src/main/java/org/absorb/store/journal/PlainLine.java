package org.absorb.store.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.absorb.model.parameter.Choice;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * A journal's line read in one pass over its bytes, if it is written just as {@link RowWriter}
 * writes: a hundred thousand are to be read at once, while code is young. Takes nothing that JSON
 * would read otherwise; whatever is out of the ordinary it leaves to who reads JSON. One thread.
 */
final class PlainLine {

  private static final byte[] SEPARATOR = ascii(", ");

  /** Fewer digits than a {@code long} has. */
  private static final int MOST_DIGITS = 18;

  /** A decimal of so many digits is a quotient of two numbers that a {@code double} holds. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = new double[EXACT_DIGITS + 1];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
  }

  /** In the order in which they are written. */
  private enum Field {
    TIME,
    ID,
    EXPERIMENT,
    CELL,
    REPLICA,
    STATUS,
    OUTCOME,
    STEPS,
    RESUMED_FROM,
    STATE_HASH,
    LOG_HASH,
    RECORDED,
    SECONDS,
    MESSAGE,
    WRITER;

    private static final Field[] ALL = values();

    private final byte[] key = ascii("\"" + Choice.written(this) + "\": ");
  }

  private final Known known;
  private byte[] bytes;
  private int at;
  private int end;
  private boolean plain;

  PlainLine(Known known) {
    this.known = known;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Reads a line without its end into {@code row}; whether it was plain. If not, nothing that is in
   * {@code row} counts.
   *
   * @throws IOException if a value is no JSON
   * @throws IllegalArgumentException if a word is unknown
   */
  boolean read(byte[] line, int from, int length, RowDraft row) throws IOException {
    bytes = line;
    at = from + 1;
    end = from + length;
    plain = length > 0 && line[from] == '{';
    int next = 0;
    do {
      Field field = field(next);
      if (field == null) {
        return false;
      }
      next = field.ordinal() + 1;
      take(field, row);
    } while (plain && skip(SEPARATOR));
    return plain && at == end - 1 && bytes[at] == '}';
  }

  /**
   * The field whose name stands here, which is left behind; {@code null} if there is none.
   *
   * @param likely the first that is looked for
   */
  private Field field(int likely) {
    for (int i = 0; i < Field.ALL.length; i++) {
      Field field = Field.ALL[(likely + i) % Field.ALL.length];
      if (skip(field.key)) {
        return field;
      }
    }
    return null;
  }

  private boolean skip(byte[] what) {
    int behind = at + what.length;
    if (behind > end || !Arrays.equals(bytes, at, behind, what, 0, what.length)) {
      return false;
    }
    at = behind;
    return true;
  }

  private void take(Field field, RowDraft row) throws IOException {
    switch (field) {
      case TIME -> row.time = text();
      case ID -> row.id = new RunId(text());
      case EXPERIMENT -> row.experiment = word();
      case CELL -> row.cell = shared() instanceof Tree cell ? cell : Tree.EMPTY;
      case REPLICA -> row.replica = (int) whole(Integer.MAX_VALUE);
      case STATUS -> row.status = Choice.of(RunStatus.class, word());
      case OUTCOME -> row.outcome = Choice.of(Outcome.class, word());
      case STEPS -> row.steps = whole(Long.MAX_VALUE);
      case RESUMED_FROM -> row.resumedFrom = wholes();
      case STATE_HASH -> row.stateHash = text();
      case LOG_HASH -> row.logHash = text();
      case RECORDED -> row.recorded = known.recording(shared());
      case SECONDS -> row.seconds = decimal();
      case MESSAGE -> row.message = text();
      case WRITER -> row.writer = word();
    }
  }

  /** A text that stands in this line alone: ASCII without escapes, or it is not plain. */
  private String text() {
    int from = at + 1;
    int to = from;
    while (to < end && bytes[to] >= ' ' && bytes[to] != '"' && bytes[to] != '\\') {
      to++;
    }
    if (to >= end || bytes[to] != '"' || bytes[at] != '"') {
      plain = false;
      return "";
    }
    at = to + 1;
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** A text that many lines have. */
  private String word() throws IOException {
    if (shared() instanceof Value.Text text) {
      return text.value();
    }
    plain = false;
    return "";
  }

  /** A value that many lines have in the same letters: a text, or an object. */
  private Value shared() throws IOException {
    int from = at;
    int depth = 0;
    boolean quoted = false;
    while (at < end && (at == from || quoted || depth > 0)) {
      switch (bytes[at++]) {
        case '"' -> quoted = !quoted;
        case '\\' -> at++;
        case '{' -> depth += quoted ? 0 : 1;
        case '}' -> depth -= quoted ? 0 : 1;
        default -> {}
      }
    }
    plain &= at <= end;
    return plain ? known.get(bytes, from, at) : Value.NOTHING;
  }

  /** A whole number from 0 to {@code most}, in digits alone. */
  private long whole(long most) {
    int from = at;
    long number = digits();
    plain &= at - from <= MOST_DIGITS && number <= most && isNumber(from, at);
    return number;
  }

  private List<Long> wholes() {
    List<Long> numbers = new ArrayList<>();
    plain &= at < end && bytes[at] == '[';
    at++;
    do {
      numbers.add(whole(Long.MAX_VALUE));
    } while (plain && skip(SEPARATOR));
    plain &= at < end && bytes[at] == ']';
    at++;
    return numbers;
  }

  private double decimal() {
    int from = at;
    long all = digits();
    int point = at;
    plain &= isNumber(from, point);
    if (at < end && bytes[at] == '.') {
      at++;
      for (; at < end && isDigit(bytes[at]); at++) {
        all = all * 10 + bytes[at] - '0';
      }
      plain &= at > point + 1;
    }
    plain &= at - from <= EXACT_DIGITS;
    return plain ? all / POWERS[Math.max(0, at - point - 1)] : 0;
  }

  private long digits() {
    long number = 0;
    for (; at < end && isDigit(bytes[at]); at++) {
      number = number * 10 + bytes[at] - '0';
    }
    return number;
  }

  private static boolean isDigit(byte letter) {
    return letter >= '0' && letter <= '9';
  }

  /** Whether digits are a number as JSON has it: no zero leads. */
  private boolean isNumber(int from, int to) {
    return to == from + 1 || to > from && bytes[from] != '0';
  }
}
