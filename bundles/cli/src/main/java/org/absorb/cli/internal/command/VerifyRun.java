package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Opened;
import org.absorb.cli.internal.terminal.Numbers;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.engine.Options;
import org.absorb.engine.State;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.Recorder;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Outcome;
import org.absorb.model.run.RunId;
import org.absorb.store.run.LogFile;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb verify-run}: computes a run again, and compares states and log bit by bit. */
@CommandLine.Command(name = "verify-run")
final class VerifyRun extends Command {

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "RUN", index = "1")
  private String run;

  @Option(names = "--until", paramLabel = "STEP")
  private long until = Long.MAX_VALUE;

  VerifyRun(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Catalog catalog = services().get(Catalog.class);
    Opened opened = new Opened(folder, catalog);
    RunRecord record = opened.record(opened.run(run));
    RunFolder files = opened.project().run(record.id());
    Specification specification = new Resolver(catalog).resolve(record.specification());
    if (!RunId.of(specification, record.replica()).equals(record.id())) {
      throw new BadInputException(WORDS.get("verify.versions", record.id()));
    }
    SortedMap<Long, String> hashes = new TreeMap<>(files.hashes().read());
    hashes.keySet().removeIf(step -> step > until);
    if (hashes.isEmpty()) {
      throw new BadInputException(WORDS.get("verify.nothing", record.id(), Long.toString(until)));
    }
    others(catalog, specification, record);
    try (Progress progress = new Progress(terminal())) {
      return new Replay(specification, record, files.log().read(until), catalog, progress)
          .against(hashes);
    }
  }

  /** Says which bundles were others then. */
  private void others(Catalog catalog, Specification specification, RunRecord record) {
    Map<String, String> here = new TreeMap<>();
    catalog.origins(specification).forEach(origin -> here.put(origin.name(), origin.sha256()));
    for (Software then : record.software()) {
      if (!then.sha256().equals(here.get(then.name()))) {
        terminal().say(WORDS.get("verify.other", then.name(), then.version()));
      }
    }
  }

  /** The run once more, from its start. */
  private final class Replay implements Recorder {

    private final Specification specification;
    private final RunRecord record;
    private final Catalog catalog;
    private final Progress progress;
    private final Map<Long, double[]> log = new TreeMap<>();
    private int rows;
    private long differs = -1;
    private long last;

    Replay(
        Specification specification,
        RunRecord record,
        LogFile.Rows rows,
        Catalog catalog,
        Progress progress) {
      this.specification = specification;
      this.record = record;
      this.catalog = catalog;
      this.progress = progress;
      for (int i = 0; i < rows.step().length; i++) {
        double[] row = new double[rows.values().length];
        for (int c = 0; c < row.length; c++) {
          row[c] = rows.values()[c][i];
        }
        log.put(rows.step()[i], row);
      }
    }

    int against(SortedMap<Long, String> hashes) {
      last = hashes.lastKey();
      State state = null;
      int compared = 0;
      for (var hash : hashes.entrySet()) {
        Protocol p = specification.protocol();
        Protocol part =
            new Protocol(hash.getKey(), 0, p.stopWhen(), p.record(), p.checkpointEvery());
        Ending ending =
            new RunLoop(specification.with(part), record.replica(), catalog, Options.DEFAULT)
                .run(state, this, session().interruption()::requested);
        if (ending.outcome() == Outcome.INTERRUPTED) {
          return ExitStatus.INTERRUPTED;
        }
        state = ending.state();
        if (differs >= 0) {
          return differ("verify.row", differs);
        } else if (!Digest.hex(state.hash()).equals(hash.getValue())) {
          return differ("verify.state", hash.getKey());
        }
        compared++;
      }
      print(
          WORDS.get(
              "verify.same",
              record.id(),
              Numbers.count(compared),
              Numbers.count(rows),
              Numbers.count(last)));
      return ExitStatus.DONE;
    }

    private int differ(String key, long step) {
      print(WORDS.get(key, record.id(), Numbers.count(step)));
      return ExitStatus.FAILED;
    }

    @Override
    public void row(long k, double[] values) {
      double[] then = log.get(k);
      if (then == null) {
        return; // a row between the scheduled ones, since a part ends there
      }
      rows++;
      for (int c = 0; c < then.length && c < values.length; c++) {
        boolean same = then[c] == values[c] || Double.isNaN(then[c]) && !Double.isFinite(values[c]);
        differs = same || differs >= 0 ? differs : k;
      }
    }

    @Override
    public void progress(long step, long of, double stepsPerSecond) {
      String rate =
          WORDS.get(
              "progress.work", Numbers.rate(stepsPerSecond * specification.system().particles()));
      progress.at(
          step / (double) Math.max(1, last), WORDS.get("progress.step", Numbers.count(step)), rate);
    }
  }
}
