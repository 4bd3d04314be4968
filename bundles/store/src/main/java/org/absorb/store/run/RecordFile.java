package org.absorb.store.run;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Choice;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Column;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.Rest;
import org.absorb.model.run.RunId;
import org.absorb.model.run.RunStatus;
import org.absorb.model.run.Seeds;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.store.Atomic;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;

/** {@code run.json}: a {@link RunRecord} as JSON and back. */
final class RecordFile {

  private static final int FORMAT = 1;
  private static final Declaration<SystemSettings> SYSTEM = Declaration.of(SystemSettings.class);
  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);
  private static final Messages WORDS = Messages.of(RecordFile.class);

  private RecordFile() {}

  static void write(Path file, RunRecord run) {
    Atomic.write(file, JsonWriter.pretty(tree(run)));
  }

  private static Tree tree(RunRecord run) {
    Tree seeds =
        Tree.EMPTY
            .with("start", Value.of(hex(run.seeds().start())))
            .with("noise", Value.of(hex(run.seeds().noise())));
    Tree tree =
        Tree.EMPTY
            .with("absorb", Value.of(FORMAT))
            .with("id", Value.of(run.id().hex()))
            .with("status", Value.of(run.status().written()))
            .with(
                "outcome",
                run.outcome()
                    .<Value>map(outcome -> Value.of(outcome.written()))
                    .orElse(Value.NOTHING))
            .with("steps", Value.of(run.steps()))
            .with("resumedFrom", Value.of(run.resumedFrom().stream().map(Value::of).toList()))
            .with("message", Value.of(run.message()))
            .with("stateHash", Value.of(run.stateHash()))
            .with("logHash", Value.of(run.logHash()))
            .with("specification", run.specification())
            .with("replica", Value.of(run.replica()))
            .with("seeds", seeds)
            .with("physicsVersions", run.physicsVersions())
            .with("versions", Value.of(run.software().stream().map(Software::tree).toList()))
            .with("java", Value.of(run.java()))
            .with("host", Value.of(run.host()))
            .with("columns", Value.of(run.columns().stream().map(RecordFile::column).toList()));
    if (run.rest().isPresent()) {
      tree = tree.with("rest", rest(run.rest().get()));
    }
    tree = run.isImported() ? tree.with("imported", run.imported()) : tree;
    return run.cleaned().isPresent() ? tree.with("cleaned", run.cleaned().get().tree()) : tree;
  }

  /**
   * @throws BadInputException naming the file, if it is not what {@link #write} wrote
   */
  static RunRecord read(Path file) {
    Tree tree = Json.read(file);
    try {
      return record(tree);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new BadInputException(WORDS.get("record", file, e.getMessage()));
    }
  }

  private static RunRecord record(Tree tree) {
    if (whole(tree, "absorb") != FORMAT) {
      throw new IllegalArgumentException(WORDS.get("format", Integer.toString(FORMAT)));
    }
    Tree seeds = tree.tree("seeds");
    List<Software> software = new ArrayList<>();
    trees(tree, "versions").forEach(version -> software.add(Software.of(version)));
    List<Column> columns = new ArrayList<>();
    for (Tree c : trees(tree, "columns")) {
      columns.add(
          new Column(text(c, "name"), text(c, "label"), text(c, "symbol"), text(c, "unit")));
    }
    List<Long> resumed = new ArrayList<>();
    for (Value value : items(tree, "resumedFrom")) {
      if (value instanceof Value.Decimal number) {
        resumed.add(number.value().longValueExact());
      }
    }
    return new RunRecord(
        new RunId(text(tree, "id")),
        complete(tree.tree("specification")),
        tree.tree("physicsVersions"),
        (int) whole(tree, "replica"),
        new Seeds(unhex(text(seeds, "start")), unhex(text(seeds, "noise"))),
        software,
        text(tree, "java"),
        text(tree, "host"),
        Choice.of(RunStatus.class, text(tree, "status")),
        tree.text("outcome").map(outcome -> Choice.of(Outcome.class, outcome)),
        whole(tree, "steps"),
        resumed,
        text(tree, "message"),
        text(tree, "stateHash"),
        text(tree, "logHash"),
        columns,
        tree.get("rest").isPresent() ? Optional.of(rest(tree.tree("rest"))) : Optional.empty(),
        tree.tree("imported"),
        tree.get("cleaned").map(there -> Cleaned.of(tree.tree("cleaned"))));
  }

  private static Tree rest(Rest rest) {
    return Tree.EMPTY
        .with("step", Value.of(rest.step()))
        .with(
            "row",
            Value.of(
                rest.row().stream()
                    .map(number -> number.isNaN() ? Value.NOTHING : Value.of(number))
                    .toList()));
  }

  private static Rest rest(Tree tree) {
    List<Double> row = new ArrayList<>();
    for (Value value : items(tree, "row")) {
      row.add(value instanceof Value.Decimal number ? number.value().doubleValue() : Double.NaN);
    }
    return new Rest(whole(tree, "step"), row);
  }

  /** A specification as a run was given it: what others may take for granted. */
  private static Tree complete(Tree specification) {
    SYSTEM.bind(specification.tree("system"));
    PROTOCOL.bind(specification.tree("protocol"));
    for (Value item : items(specification, "observe")) {
      text(item instanceof Tree observable ? observable : Tree.EMPTY, "type");
    }
    return specification;
  }

  private static Tree column(Column column) {
    return Tree.EMPTY
        .with("name", Value.of(column.name()))
        .with("label", Value.of(column.label()))
        .with("symbol", Value.of(column.symbol()))
        .with("unit", Value.of(column.unit()));
  }

  private static String hex(long word) {
    return HexFormat.of().toHexDigits(word);
  }

  private static long unhex(String text) {
    return HexFormat.fromHexDigitsToLong(text);
  }

  private static List<Value> items(Tree tree, String key) {
    return tree.get(key).orElse(null) instanceof Value.Items items ? items.values() : List.of();
  }

  private static List<Tree> trees(Tree tree, String key) {
    return items(tree, key).stream().filter(Tree.class::isInstance).map(Tree.class::cast).toList();
  }

  private static String text(Tree tree, String key) {
    return tree.text(key)
        .orElseThrow(() -> new IllegalArgumentException(WORDS.get("missing", key)));
  }

  private static long whole(Tree tree, String key) {
    BigDecimal number =
        tree.number(key).orElseThrow(() -> new IllegalArgumentException(WORDS.get("missing", key)));
    return number.longValueExact();
  }
}
