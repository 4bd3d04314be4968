package org.absorb.cli.internal.doctor;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.bench.BenchCase;
import org.absorb.cli.internal.bench.BenchTable;
import org.absorb.cli.internal.bench.Stopwatch;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.run.Digest;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;

/** Whether runs are computed, rightly and how fast, and drawn. */
final class Computing {

  private static final long WORKER_SECONDS = 20;

  /** A short run and its bits. */
  private static final String SELF_TEST =
      """
      {"system": {"dimension": 3, "particles": 500, "packingFraction": 0.64},
       "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
       "protocol": {"steps": 200}, "seed": 1}""";

  /** A second of the table's first case, not half a minute of all. */
  private static final BenchCase SPEED = BenchTable.SHORT.get(0).withWindow(200);

  private final Session session;

  Computing(Session session) {
    this.session = session;
  }

  private Catalog catalog() {
    return session.services().get(Catalog.class);
  }

  Finding engine() {
    var specification = new Resolver(catalog()).resolve((Tree) JsonText.read(SELF_TEST));
    var ending =
        new RunLoop(specification, 0, catalog(), Options.DEFAULT)
            .run(null, (k, values) -> {}, () -> false);
    String hash = Digest.hex(ending.state().hash());
    String extensions = Integer.toString(catalog().entries().size());
    return hash.equals(Finding.WORDS.get("engine.golden"))
        ? Finding.found("engine", extensions, hash.substring(0, 12))
        : Finding.missing("engine", Finding.WORDS.get("engine.differs", hash));
  }

  /** Says how fast, and judges nothing: what else the machine does is not the product's fault. */
  Finding speed() {
    double nanos = new Stopwatch(catalog(), () -> false).time(SPEED, done -> {}).nanos();
    return Finding.found("speed", String.format(Locale.ROOT, "%.0f", nanos));
  }

  Finding figures() throws IOException {
    return Drawing.works()
        ? Finding.found("figures")
        : Finding.missing("figures", Finding.WORDS.get("figures.empty"));
  }

  Finding worker() throws IOException, InterruptedException {
    String command = System.getProperty("absorb.command");
    if (command == null) {
      return Finding.missing("worker", Finding.WORDS.get("worker.unknown"));
    }
    Process process =
        new ProcessBuilder(command, "work").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    long began = System.nanoTime();
    process.getOutputStream().close(); // no work: it ends at once
    if (!process.waitFor(WORKER_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Finding.missing("worker", Finding.WORDS.get("worker.hangs"));
    }
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - began) * 1e-9);
    int status = process.exitValue();
    return status == 0
        ? Finding.found("worker", seconds)
        : Finding.missing("worker", Finding.WORDS.get("worker.status", Integer.toString(status)));
  }
}
