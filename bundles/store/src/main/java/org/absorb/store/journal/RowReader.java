package org.absorb.store.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.model.parameter.Choice;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Reads the lines that {@link RowWriter} writes, of any number of files; equal cells and recordings
 * become the same objects. One thread.
 */
final class RowReader {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Tree> recordings = new HashMap<>();
  private final Map<String, Tree> cells = new HashMap<>();
  private final Map<Object, Object> once = new HashMap<>();

  /** Empty if the line is torn, or written by a later version in words unknown here. */
  Optional<RunRow> read(byte[] bytes, int from, int length, String writer) {
    RowDraft row = new RowDraft();
    row.writer = writer;
    try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("cell")) {
          row.cell = cell(bytes, from, parser);
        } else {
          take(row, name, parser);
        }
      }
      return Optional.of(row.done());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same object for what is equal. */
  @SuppressWarnings("unchecked") // an equal object is of the same class
  private <T> T once(T object) {
    return (T) once.computeIfAbsent(object, same -> same);
  }

  private void take(RowDraft row, String name, JsonParser parser) throws IOException {
    switch (name) {
      case "id" -> row.id = new RunId(parser.getText());
      case "experiment" -> row.experiment = once(parser.getText());
      case "replica" -> row.replica = parser.getIntValue();
      case "status" -> row.status = Choice.of(RunStatus.class, parser.getText());
      case "outcome" -> row.outcome = Choice.of(Outcome.class, parser.getText());
      case "steps" -> row.steps = parser.getLongValue();
      case "resumedFrom" -> row.resumedFrom = longs(parser);
      case "stateHash" -> row.stateHash = parser.getText();
      case "logHash" -> row.logHash = parser.getText();
      case "recorded" -> row.recorded = recording(value(parser));
      case "seconds" -> row.seconds = parser.getDoubleValue();
      case "writer" -> row.writer = once(parser.getText());
      case "message" -> row.message = parser.getText();
      case "time" -> row.time = parser.getText();
      default -> parser.skipChildren();
    }
  }

  /**
   * A cell, which many lines have in the same letters: read once.
   *
   * @param from where the parser's bytes begin
   */
  private Tree cell(byte[] bytes, int from, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return Tree.EMPTY;
    }
    int start = from + (int) parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    int end = from + (int) parser.currentLocation().getByteOffset();
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    Tree known = cells.get(text);
    if (known == null) {
      try (JsonParser alone = FACTORY.createParser(bytes, start, end - start)) {
        alone.nextToken();
        known = once((Tree) value(alone));
      }
      cells.put(text, known);
    }
    return known;
  }

  private static List<Long> longs(JsonParser parser) throws IOException {
    List<Long> longs = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      longs.add(parser.getLongValue());
    }
    return longs;
  }

  /** Written in full, or by the key of one that was; empty if that one was lost. */
  private Tree recording(Value value) {
    if (value instanceof Value.Text key) {
      return recordings.getOrDefault(key.value(), Tree.EMPTY);
    } else if (value instanceof Tree full && full.text(RowWriter.KEY).isPresent()) {
      return recordings.computeIfAbsent(
          full.text(RowWriter.KEY).get(), key -> full.without(RowWriter.KEY));
    }
    return Tree.EMPTY;
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
