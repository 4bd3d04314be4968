package org.absorb.runner.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.absorb.model.text.Messages;

/** Takes the text of a filter apart. */
final class Tokens {

  /** What a stretch of the text is. */
  enum Type {
    WORD,
    TEXT,
    SIGN,
    OPEN,
    CLOSE,
    END
  }

  /**
   * A stretch of the text.
   *
   * @param text as it counts: without quotes
   */
  record Token(Type type, String text, int from, int to) {
    boolean is(String word) {
      return type == Type.WORD && text.equalsIgnoreCase(word);
    }
  }

  private static final Messages WORDS = Messages.of(Tokens.class);
  private static final Set<String> SIGNS = Set.of("<", "<=", "=", "==", "!=", ">=", ">", "~");
  private static final String SIGN_LETTERS = "<>=!~";

  private final String text;
  private final List<Token> all = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens, with one of type {@code END} as the last. */
  static List<Token> of(String text) throws FilterException {
    return new Tokens(text).take();
  }

  private List<Token> take() throws FilterException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '(' || c == ')') {
        add(c == '(' ? Type.OPEN : Type.CLOSE, at + 1);
      } else if (SIGN_LETTERS.indexOf(c) >= 0) {
        sign();
      } else if (c == '"') {
        quoted();
      } else {
        word();
      }
    }
    all.add(new Token(Type.END, "", text.length(), text.length()));
    return all;
  }

  private void add(Type type, int end) {
    all.add(new Token(type, text.substring(at, end), at, end));
    at = end;
  }

  private void sign() throws FilterException {
    int end = at + 1;
    while (end < text.length() && SIGN_LETTERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (!SIGNS.contains(text.substring(at, end))) {
      throw new FilterException(at, end, WORDS.get("filter.sign", text.substring(at, end)));
    }
    add(Type.SIGN, end);
  }

  private void quoted() throws FilterException {
    int close = text.indexOf('"', at + 1);
    if (close < 0) {
      throw new FilterException(at, text.length(), WORDS.get("filter.quote"));
    }
    all.add(new Token(Type.TEXT, text.substring(at + 1, close), at, close + 1));
    at = close + 1;
  }

  private void word() {
    int end = at;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && "()\"".indexOf(text.charAt(end)) < 0
        && SIGN_LETTERS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    add(Type.WORD, end);
  }
}
