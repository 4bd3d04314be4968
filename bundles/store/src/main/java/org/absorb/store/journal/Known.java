package org.absorb.store.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What lines have said that later ones say again: JSON values by the letters they stand in, so that
 * they are read once and equal ones are one object, and recordings by their keys. One thread.
 */
final class Known {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<Letters, Value> read = new HashMap<>();
  private final Map<Value, Value> once = new HashMap<>();
  private final Map<String, Tree> recordings = new HashMap<>();
  private final Letters sought = new Letters();

  /** Some bytes, compared by what is in them. */
  private static final class Letters {
    private byte[] bytes;
    private int from;
    private int to;
    private int hash;

    private Letters of(byte[] all, int begin, int end) {
      bytes = all;
      from = begin;
      to = end;
      hash = 0;
      for (int i = begin; i < end; i++) {
        hash = 31 * hash + all[i];
      }
      return this;
    }

    /** These, when their array becomes another's. */
    private Letters kept() {
      byte[] own = Arrays.copyOfRange(bytes, from, to);
      return new Letters().of(own, 0, own.length);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Letters that
          && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }
  }

  /**
   * The value between two places.
   *
   * @throws IOException if there is none, or more than one
   */
  Value get(byte[] bytes, int from, int to) throws IOException {
    Value known = read.get(sought.of(bytes, from, to));
    if (known == null) {
      known = same(parse(bytes, from, to));
      read.put(sought.kept(), known);
    }
    return known;
  }

  /** The one object for a text. */
  String text(String text) {
    return ((Value.Text) same(Value.of(text))).value();
  }

  /** A recording in full, or by the key of one that was; empty if that one was lost. */
  Tree recording(Value written) {
    if (written instanceof Value.Text key) {
      return recordings.getOrDefault(key.value(), Tree.EMPTY);
    } else if (written instanceof Tree full && full.text(RowWriter.KEY).isPresent()) {
      return recordings.computeIfAbsent(
          full.text(RowWriter.KEY).get(), key -> full.without(RowWriter.KEY));
    }
    return Tree.EMPTY;
  }

  private Value same(Value value) {
    return once.computeIfAbsent(value, same -> same);
  }

  private static Value parse(byte[] bytes, int from, int to) throws IOException {
    try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
      if (parser.nextToken() == null) {
        throw new IOException("no value");
      }
      Value value = value(parser);
      if (parser.nextToken() != null) {
        throw new IOException("more than a value");
      }
      return value;
    }
  }

  private static Value value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser));
        }
        yield new Tree(fields);
      }
      case START_ARRAY -> {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser));
        }
        yield Value.of(values);
      }
      case VALUE_STRING -> Value.of(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new Value.Decimal(new BigDecimal(parser.getText()));
      case VALUE_TRUE, VALUE_FALSE -> Value.of(parser.getBooleanValue());
      default -> Value.NOTHING;
    };
  }
}
