package org.absorb.store.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.absorb.model.run.Digest;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.JsonWriter;

/**
 * Writes {@link RunRow}s as a journal's lines: JSON, fields that say nothing left out. What changes
 * seldom (experiment, cell and replica of a run) or is the same for many (how they are recorded) is
 * in the first line only. One file, one thread.
 */
final class RowWriter {

  /** The field of a recording that later lines name it by. */
  static final String KEY = "key";

  private static final int KEY_DIGITS = 16;
  private static final double MILLI = 1000;

  private final String writer;
  private final Set<RunId> described = new HashSet<>();
  private final Map<Tree, String> recorded = new HashMap<>();

  /**
   * @param writer whose lines the file's are; may be empty
   */
  RowWriter(String writer) {
    this.writer = writer;
  }

  /** The line, with its end. */
  String line(RunRow row) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("time", Value.of(row.time()));
    fields.put("id", Value.of(row.id().hex()));
    if (described.add(row.id()) && row.replica() >= 0) {
      fields.put("experiment", Value.of(row.experiment()));
      fields.put("cell", row.cell());
      fields.put("replica", Value.of(row.replica()));
    }
    fields.put("status", Value.of(row.status().written()));
    row.outcome().ifPresent(outcome -> fields.put("outcome", Value.of(outcome.written())));
    fields.put("steps", Value.of(row.steps()));
    if (!row.resumedFrom().isEmpty()) {
      fields.put("resumedFrom", Value.of(row.resumedFrom().stream().map(Value::of).toList()));
    }
    text(fields, "stateHash", row.stateHash());
    text(fields, "logHash", row.logHash());
    if (!row.recorded().fields().isEmpty()) {
      fields.put("recorded", recorded(row.recorded()));
    }
    if (row.seconds() > 0) {
      fields.put("seconds", Value.of(Math.rint(row.seconds() * MILLI) / MILLI));
    }
    text(fields, "message", row.message());
    if (row.status() == RunStatus.RUNNING && !row.writer().equals(writer)) {
      text(fields, "writer", row.writer());
    }
    return JsonWriter.line(new Tree(fields)) + "\n";
  }

  private static void text(Map<String, Value> fields, String key, String text) {
    if (!text.isEmpty()) {
      fields.put(key, Value.of(text));
    }
  }

  /** In full the first time, and by its key after that: a digest, so that no two files differ. */
  private Value recorded(Tree tree) {
    String known = recorded.get(tree);
    if (known != null) {
      return Value.of(known);
    }
    String key = Digest.hex(Digest.of(tree)).substring(0, KEY_DIGITS);
    recorded.put(tree, key);
    return tree.with(KEY, Value.of(key));
  }
}
