package org.absorb.store.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.absorb.store.JsonWriter;

/** A journal's line: a {@link RunRow} as JSON and back, fields that say nothing left out. */
final class RowText {

  private static final JsonFactory FACTORY = new JsonFactory();

  private RowText() {}

  /**
   * @param described whether the line says experiment, cell and replica, which change seldom
   */
  static String write(RunRow row, boolean described) {
    Tree tree = Tree.EMPTY.with("time", Value.of(row.time())).with("id", Value.of(row.id().hex()));
    if (described && row.replica() >= 0) {
      tree =
          tree.with("experiment", Value.of(row.experiment()))
              .with("cell", row.cell())
              .with("replica", Value.of(row.replica()));
    }
    tree = tree.with("status", Value.of(row.status().written()));
    if (row.outcome().isPresent()) {
      tree = tree.with("outcome", Value.of(row.outcome().get().written()));
    }
    tree = tree.with("steps", Value.of(row.steps()));
    if (!row.resumedFrom().isEmpty()) {
      tree = tree.with("resumedFrom", Value.of(row.resumedFrom().stream().map(Value::of).toList()));
    }
    tree =
        text(
            text(text(tree, "stateHash", row.stateHash()), "logHash", row.logHash()),
            "message",
            row.message());
    return JsonWriter.line(tree);
  }

  private static Tree text(Tree tree, String key, String text) {
    return text.isEmpty() ? tree : tree.with(key, Value.of(text));
  }

  /** Empty if the line is torn, or written by a later version in words unknown here. */
  static Optional<RunRow> read(byte[] bytes, int from, int length, String writer) {
    Fields f = new Fields();
    try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        f.take(name, parser);
      }
      return Optional.of(f.row(writer));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static final class Fields {
    private RunId id;
    private String experiment = "";
    private Tree cell = Tree.EMPTY;
    private int replica = -1;
    private RunStatus status;
    private Outcome outcome;
    private long steps;
    private final List<Long> resumed = new ArrayList<>();
    private String stateHash = "";
    private String logHash = "";
    private String message = "";
    private String time = "";

    void take(String name, JsonParser parser) throws IOException {
      switch (name) {
        case "id" -> id = new RunId(parser.getText());
        case "experiment" -> experiment = parser.getText();
        case "cell" -> cell = value(parser) instanceof Tree tree ? tree : Tree.EMPTY;
        case "replica" -> replica = parser.getIntValue();
        case "status" -> status = Choice.of(RunStatus.class, parser.getText());
        case "outcome" -> outcome = Choice.of(Outcome.class, parser.getText());
        case "steps" -> steps = parser.getLongValue();
        case "resumedFrom" -> {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            resumed.add(parser.getLongValue());
          }
        }
        case "stateHash" -> stateHash = parser.getText();
        case "logHash" -> logHash = parser.getText();
        case "message" -> message = parser.getText();
        case "time" -> time = parser.getText();
        default -> parser.skipChildren();
      }
    }

    RunRow row(String writer) {
      if (id == null || status == null) {
        throw new IllegalArgumentException("no change of a run");
      }
      return new RunRow(
          id,
          experiment,
          cell,
          replica,
          status,
          Optional.ofNullable(outcome),
          steps,
          resumed,
          stateHash,
          logHash,
          message,
          time,
          writer);
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
