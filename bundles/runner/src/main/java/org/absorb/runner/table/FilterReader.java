package org.absorb.runner.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunStatus;
import org.absorb.model.text.Messages;
import org.absorb.runner.table.Condition.Comparison;
import org.absorb.runner.table.Condition.Sign;
import org.absorb.runner.table.Tokens.Token;
import org.absorb.runner.table.Tokens.Type;

/** Understands the text of a filter: a condition of conditions. */
final class FilterReader {

  private static final Messages WORDS = Messages.of(FilterReader.class);
  private static final String MINUS = "\u2212";
  private static final String TAG = "tag:";
  private static final String IS = "is:";
  private static final String PINNED = "pinned";
  private static final String TAGGED = "tagged";

  /** More names than this in one message are no help. */
  private static final int MOST_NAMED = 40;

  private final Names names;
  private final List<Token> tokens;
  private int at;

  FilterReader(String text, Names names) throws FilterException {
    this.names = names;
    this.tokens = Tokens.of(text);
  }

  Condition read() throws FilterException {
    Condition all = either();
    if (next().type() == Type.CLOSE) {
      throw wrong(next(), "filter.close");
    } else if (next().type() != Type.END) {
      throw wrong(next(), "filter.join", next().text());
    }
    return all;
  }

  private Token next() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at++);
  }

  private static FilterException wrong(Token token, String key, Object... words) {
    return new FilterException(token.from(), token.to(), WORDS.get(key, words));
  }

  private Condition either() throws FilterException {
    Condition one = both();
    while (next().is("or")) {
      at++;
      one = new Condition.Both(true, one, both());
    }
    return one;
  }

  private Condition both() throws FilterException {
    Condition one = single();
    while (next().is("and")) {
      at++;
      one = new Condition.Both(false, one, single());
    }
    return one;
  }

  private Condition single() throws FilterException {
    Token token = take();
    if (token.is("not")) {
      return new Condition.Not(single());
    } else if (token.type() == Type.OPEN) {
      Condition inner = either();
      if (take().type() != Type.CLOSE) {
        throw wrong(token, "filter.open");
      }
      return inner;
    } else if (token.type() != Type.WORD) {
      at--;
      throw token.type() == Type.END
          ? wrong(token, "filter.name.end")
          : wrong(token, "filter.name", token.text());
    }
    String low = token.text().toLowerCase(Locale.ROOT);
    if (low.startsWith(TAG)) {
      return new Comparison(Quantities.TAG, Sign.EQUAL, rest(token, TAG), Double.NaN);
    } else if (low.startsWith(IS)) {
      return is(token, rest(token, IS));
    }
    return comparison(token);
  }

  /** What follows a colon at once, or in quotes. */
  private String rest(Token token, String before) throws FilterException {
    String rest = token.text().substring(before.length());
    if (!rest.isEmpty()) {
      return rest;
    } else if (next().type() == Type.TEXT && next().from() == token.to()) {
      return take().text();
    }
    throw wrong(token, "filter.colon", before);
  }

  private Condition is(Token token, String word) throws FilterException {
    List<String> known = new ArrayList<>(List.of(PINNED, TAGGED));
    if (word.equalsIgnoreCase(PINNED)) {
      return new Comparison(Quantities.PINNED, Sign.EQUAL, "true", Double.NaN);
    } else if (word.equalsIgnoreCase(TAGGED)) {
      return new Comparison(Quantities.TAG, Sign.CONTAINS, "", Double.NaN);
    }
    for (RunStatus status : RunStatus.values()) {
      known.add(status.written());
      if (status.written().equalsIgnoreCase(word)) {
        return new Comparison(Quantities.STATUS, Sign.EQUAL, word, Double.NaN);
      }
    }
    for (Outcome outcome : Outcome.values()) {
      known.add(outcome.written());
      if (outcome.written().equalsIgnoreCase(word)) {
        return new Comparison(Quantities.OUTCOME, Sign.EQUAL, word, Double.NaN);
      }
    }
    throw wrong(token, "filter.is", word, String.join(", ", known));
  }

  private Condition comparison(Token token) throws FilterException {
    Quantity quantity = quantity(token);
    Token sign = take();
    if (sign.type() != Type.SIGN) {
      throw wrong(token, "filter.compare", token.text());
    }
    Token value = take();
    if (value.type() != Type.WORD && value.type() != Type.TEXT) {
      throw wrong(sign, "filter.value", sign.text());
    }
    double number = value.type() == Type.TEXT ? Double.NaN : number(value.text());
    return new Comparison(quantity, Sign.of(sign.text()), value.text(), number);
  }

  private Quantity quantity(Token token) throws FilterException {
    Set<Quantity> meant = names.meaning(token.text());
    if (meant.size() == 1) {
      return meant.iterator().next();
    } else if (meant.isEmpty()) {
      List<String> near = names.near(token.text());
      if (!near.isEmpty()) {
        throw wrong(token, "filter.near", token.text(), String.join(", ", near));
      }
      Set<String> words = names.words();
      String some = words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
      int more = words.size() - MOST_NAMED;
      throw more > 0
          ? wrong(token, "filter.unknown.more", token.text(), some, Integer.toString(more))
          : wrong(token, "filter.unknown", token.text(), some);
    }
    throw wrong(
        token,
        "filter.several",
        token.text(),
        meant.stream().map(Quantity::name).collect(Collectors.joining(", ")));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.replace(MINUS, "-"));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
