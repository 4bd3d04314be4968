package org.absorb.ui.runs.internal.table;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.absorb.engine.catalog.Catalog;
import org.absorb.runner.table.Arrangement;
import org.absorb.runner.table.Filter;
import org.absorb.runner.table.FilterException;
import org.absorb.runner.table.Imported;
import org.absorb.runner.table.Order;
import org.absorb.runner.table.Parameters;
import org.absorb.runner.table.Quantities;
import org.absorb.runner.table.Quantity;
import org.absorb.runner.table.Sheet;
import org.absorb.store.journal.RunRow;
import org.absorb.ui.workbench.project.ExperimentState;
import org.absorb.ui.workbench.task.OwnThread;

/**
 * Answers what the table is to show, on a thread of its own. What takes no reading is answered at
 * once; results are read after that, those in sight first, and shown as they come.
 */
final class TableReader implements AutoCloseable {

  private static final long WATCH_MILLIS = 2000;
  private static final long BATCH_NANOS = 400_000_000L;

  private final Catalog catalog;
  private final Consumer<TableView> listener;
  private final Consumer<Throwable> trouble;
  private final OwnThread thread = new OwnThread("absorb-run-table");
  private volatile TableQuery wanted;
  private TableQuery answered;
  private KnownRuns known;
  private Imported imported;
  private Sheet sheet;
  private BitSet unread = new BitSet();
  private Filter filter = Filter.ALL;
  private boolean troubled;

  /**
   * @param listener called on the reading thread
   * @param trouble told why nothing can be read: once, until it can be again
   */
  TableReader(Catalog catalog, Consumer<TableView> listener, Consumer<Throwable> trouble) {
    this.catalog = catalog;
    this.listener = listener;
    this.trouble = trouble;
  }

  /** Answers soon. Any thread. */
  void ask(TableQuery query) {
    wanted = query;
    thread.instead(0, this::attempt);
  }

  /** What goes wrong nobody would hear of: an executor keeps it to itself. */
  private void attempt() {
    boolean more = false;
    try {
      more = look();
      troubled = false;
    } catch (UncheckedIOException e) {
      // a folder that is being moved or written: the next look will tell
    } catch (RuntimeException | LinkageError e) {
      answered = null;
      sheet = null;
      if (!troubled && !thread.isClosed()) {
        troubled = true;
        trouble.accept(e);
      }
    }
    thread.instead(more || wanted != answered && !troubled ? 0 : WATCH_MILLIS, this::attempt);
  }

  /** Answers, and reads on for a while; whether there is more to read. */
  private boolean look() {
    TableQuery query = wanted;
    boolean other = answered == null || answered.project() != query.project();
    if (other) {
      known = new KnownRuns(query.project(), catalog);
      imported = new Imported(query.project().files());
    }
    boolean news = known.readAnnotations();
    if (other || sheet == null || answered.state() != query.state()) {
      sheet = sheet(query);
      unread = unread(sheet);
    } else if (news) {
      sheet = sheet.again();
    } else if (query == answered) {
      return read(query);
    }
    answer(query);
    return read(query);
  }

  private Sheet sheet(TableQuery query) {
    Parameters parameters =
        new Parameters(
            query.project().files(),
            query.state().experiments().stream()
                .map(ExperimentState::experiment)
                .flatMap(Optional::stream)
                .toList(),
            catalog,
            imported);
    return new Sheet(TableRuns.of(query.state()), parameters, known);
  }

  private BitSet unread(Sheet of) {
    return IntStream.range(0, of.size())
        .filter(row -> known.isUnread(of.row(row)))
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private void answer(TableQuery query) {
    String problem = "";
    try {
      filter = Filter.of(query.filter(), sheet.names());
    } catch (FilterException e) {
      problem = e.getMessage();
    }
    List<Order> orders = new ArrayList<>();
    for (TableQuery.Sort sort : query.sorts()) {
      quantity(sort.name()).ifPresent(is -> orders.add(new Order(is, sort.down())));
    }
    Arrangement arrangement = Arrangement.of(sheet, filter, orders, query.cells());
    for (String name : query.shown()) {
      if (sheet.size() > 0) {
        quantity(name).ifPresent(is -> sheet.value(0, is)); // not while it is drawn
      }
    }
    answered = query;
    int lacking =
        wantsResults(query) ? (int) readable(arrangement.rows()).filter(unread::get).count() : 0;
    listener.accept(
        new TableView(query, arrangement, TableView.lines(arrangement, query), problem, lacking));
  }

  /** Of which runs results are read: a filter by results has to know them of all. */
  private IntStream readable(int[] passing) {
    return filter.asks(Quantity.Kind.RESULT)
        ? IntStream.range(0, sheet.size())
        : Arrays.stream(passing);
  }

  private Optional<Quantity> quantity(String name) {
    return sheet.names().meaning(name).stream().filter(is -> is.name().equals(name)).findFirst();
  }

  private boolean wantsResults(TableQuery query) {
    return filter.asks(Quantity.Kind.RESULT)
        || query.shown().stream()
            .flatMap(name -> quantity(name).stream())
            .anyMatch(is -> is.kind() == Quantity.Kind.RESULT);
  }

  private boolean wantsFindings(TableQuery query) {
    return filter.asks(Quantity.Kind.REMARK) && query.filter().contains("finding")
        || query.shown().contains(Quantities.FINDING.name());
  }

  private boolean read(TableQuery query) {
    if (wantsResults(query) && !unread.isEmpty()) {
      long end = System.nanoTime() + BATCH_NANOS;
      boolean any = false;
      Arrangement shown = Arrangement.of(sheet, filter, List.of(), false);
      for (int row : readable(shown.rows()).toArray()) {
        if (unread.get(row)) {
          if (wanted != query || System.nanoTime() > end) {
            sheet = sheet.again();
            answer(query);
            return true;
          }
          known.read(sheet.row(row));
          unread.clear(row);
          any = true;
        }
      }
      if (any) {
        sheet = sheet.again();
        answer(query);
      }
    }
    if (wantsFindings(query)) {
      List<RunRow> rows = IntStream.range(0, sheet.size()).mapToObj(sheet::row).toList();
      if (known.judge(rows, () -> wanted != query)) {
        sheet = sheet.again();
        answer(query);
      }
    }
    return false;
  }

  @Override
  public void close() {
    thread.close();
  }
}
