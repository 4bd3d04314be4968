package org.absorb.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Reads JSON documents, with line and column in what it complains about. A field given twice, a
 * nesting deeper than {@value #DEEPEST} or a file larger than {@link #LARGEST} is refused. Any
 * thread.
 */
public final class Json {

  /** Objects and arrays within each other. */
  public static final int DEEPEST = 64;

  /** Bytes of a file. */
  public static final long LARGEST = 1L << 30;

  private static final int LONGEST_NUMBER = 1000;
  private static final int WIDEST_NUMBER = 10_000;
  private static final Messages WORDS = Messages.of(Json.class);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST + 1) // ours comes first
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxDocumentLength(LARGEST)
                  .build())
          .build();

  private Json() {}

  /**
   * Reads a file that holds one JSON object.
   *
   * @throws BadInputException naming the file, and the place in it, if there is none or it does not
   */
  public static Tree read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BadInputException(WORDS.get("json.large", file, Long.toString(LARGEST)));
      }
      try (var bytes = Files.newInputStream(file);
          JsonParser parser = FACTORY.createParser(bytes)) {
        return document(parser, file.toString());
      }
    } catch (NoSuchFileException e) {
      throw new BadInputException(WORDS.get("json.none", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with a text.
   *
   * @param line counted from 1
   * @param column counted from 1
   */
  public record Fault(int line, int column, String what) {}

  /** What keeps a text from holding one JSON object; empty if it holds one. */
  public static Optional<Fault> fault(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      document(parser);
      return Optional.empty();
    } catch (FaultyException e) {
      return Optional.of(e.fault());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text that holds one JSON object.
   *
   * @param source what messages call it
   * @throws BadInputException if it does not
   */
  public static Tree parse(String text, String source) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return document(parser, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tree document(JsonParser parser, String source) throws IOException {
    try {
      return document(parser);
    } catch (FaultyException e) {
      throw new BadInputException(
          WORDS.get(
              "json.bad",
              source,
              Integer.toString(e.fault().line()),
              Integer.toString(e.fault().column()),
              e.fault().what()));
    }
  }

  private static Tree document(JsonParser parser) throws IOException {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw FaultyException.at(parser, "json.object");
      }
      Tree tree = tree(parser, 1);
      if (parser.nextToken() != null) {
        throw FaultyException.at(parser, "json.more");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw FaultyException.of(parser, e);
    }
  }

  private static Tree tree(JsonParser parser, int depth) throws IOException {
    Map<String, Value> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (fields.containsKey(name)) {
        throw FaultyException.at(parser, "json.twice", name);
      }
      parser.nextToken();
      fields.put(name, value(parser, depth));
    }
    return new Tree(fields);
  }

  private static Value value(JsonParser parser, int depth) throws IOException {
    if (parser.currentToken().isStructStart() && depth == DEEPEST) {
      throw FaultyException.at(parser, "json.deep", Integer.toString(DEEPEST));
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> tree(parser, depth + 1);
      case START_ARRAY -> items(parser, depth + 1);
      case VALUE_STRING -> text(parser);
      case VALUE_TRUE -> Value.of(true);
      case VALUE_FALSE -> Value.of(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      default -> Value.NOTHING;
    };
  }

  private static Value items(JsonParser parser, int depth) throws IOException {
    List<Value> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser, depth));
    }
    return Value.of(values);
  }

  private static Value text(JsonParser parser) throws IOException {
    try {
      return Value.of(parser.getText());
    } catch (JsonEOFException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw FaultyException.at(e.getLocation(), "json.text");
    }
  }

  private static Value number(JsonParser parser) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    if (Math.abs((long) number.precision() - number.scale()) > WIDEST_NUMBER) {
      throw FaultyException.at(parser, "json.number", parser.getText());
    }
    return new Value.Decimal(number);
  }
}
