package org.absorb.store.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.parameter.Choice;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Reads the lines that {@link RowWriter} writes, of any number of files; equal cells and recordings
 * become the same objects. What is written plainly is taken as it stands ({@link PlainLine}),
 * anything else read as JSON. One thread.
 */
final class RowReader {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Known known = new Known();
  private final PlainLine plain = new PlainLine(known);

  /** Empty if the line is torn, or written by a later version in words unknown here. */
  Optional<RunRow> read(byte[] bytes, int from, int length, String writer) {
    RowDraft row = new RowDraft();
    row.writer = writer;
    try {
      if (plain.read(bytes, from, length, row)) {
        return Optional.of(row.done());
      }
    } catch (IOException | IllegalArgumentException e) {
      // JSON says whether it is wrong
    }
    return readJson(bytes, from, length, writer);
  }

  /** The same of a line that may be written in any way. */
  Optional<RunRow> readJson(byte[] bytes, int from, int length, String writer) {
    RowDraft row = new RowDraft();
    row.writer = writer;
    try (JsonParser parser = FACTORY.createParser(bytes, from, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        switch (name) {
          case "cell" ->
              row.cell = shared(bytes, from, parser) instanceof Tree cell ? cell : Tree.EMPTY;
          case "recorded" -> row.recorded = known.recording(shared(bytes, from, parser));
          default -> take(row, name, parser);
        }
      }
      return Optional.of(row.done());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void take(RowDraft row, String name, JsonParser parser) throws IOException {
    switch (name) {
      case "id" -> row.id = new RunId(parser.getText());
      case "experiment" -> row.experiment = known.text(parser.getText());
      case "replica" -> row.replica = parser.getIntValue();
      case "status" -> row.status = Choice.of(RunStatus.class, parser.getText());
      case "outcome" -> row.outcome = Choice.of(Outcome.class, parser.getText());
      case "steps" -> row.steps = parser.getLongValue();
      case "resumedFrom" -> row.resumedFrom = longs(parser);
      case "stateHash" -> row.stateHash = parser.getText();
      case "logHash" -> row.logHash = parser.getText();
      case "seconds" -> row.seconds = parser.getDoubleValue();
      case "writer" -> row.writer = known.text(parser.getText());
      case "message" -> row.message = parser.getText();
      case "time" -> row.time = parser.getText();
      default -> parser.skipChildren();
    }
  }

  /**
   * A value that many lines have in the same letters: read once.
   *
   * @param from where the parser's bytes begin
   */
  private Value shared(byte[] bytes, int from, JsonParser parser) throws IOException {
    int start = from + (int) parser.currentTokenLocation().getByteOffset();
    parser.finishToken();
    parser.skipChildren();
    int end = from + (int) parser.currentLocation().getByteOffset();
    return known.get(bytes, start, end);
  }

  private static List<Long> longs(JsonParser parser) throws IOException {
    List<Long> longs = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      longs.add(parser.getLongValue());
    }
    return longs;
  }
}
