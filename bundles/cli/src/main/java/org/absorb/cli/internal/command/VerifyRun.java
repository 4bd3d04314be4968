package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Opened;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.text.Numbers;
import org.absorb.runner.Verification;
import org.absorb.runner.work.JobListener;
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
    org.absorb.runner.VerifyRun.refuseImported(record);
    Specification specification = new Resolver(catalog).resolve(record.specification());
    otherBuilds(catalog, specification, record);
    Verification verification;
    try (Progress progress = new Progress(terminal())) {
      verification =
          new org.absorb.runner.VerifyRun(opened.project(), catalog, Options.DEFAULT)
              .verify(
                  record.id(),
                  until,
                  listener(progress, specification.system().particles()),
                  session().interruption()::requested);
    }
    if (session().interruption().requested()) {
      return ExitStatus.INTERRUPTED;
    }
    if (verification.difference().isPresent()) {
      print(WORDS.get("verify.differs", record.id(), verification.difference().get()));
      return ExitStatus.FAILED;
    }
    print(
        WORDS.get(
            "verify.same",
            record.id(),
            Numbers.count(verification.hashes()),
            Numbers.count(verification.rows()),
            Numbers.count(verification.steps())));
    return ExitStatus.DONE;
  }

  private static JobListener listener(Progress progress, int particles) {
    return new JobListener() {
      @Override
      public void progress(long step, long of, double stepsPerSecond) {
        String rate = WORDS.get("progress.work", Numbers.rate(stepsPerSecond * particles));
        String doing = WORDS.get("progress.step", Numbers.count(step));
        progress.at(step / (double) Math.max(1, of), doing, rate);
      }
    };
  }

  /** Says which bundles were others then. */
  private void otherBuilds(Catalog catalog, Specification specification, RunRecord record) {
    Map<String, String> here = new TreeMap<>();
    catalog.origins(specification).forEach(origin -> here.put(origin.name(), origin.sha256()));
    for (Software then : record.software()) {
      if (!then.sha256().equals(here.get(then.name()))) {
        terminal().say(WORDS.get("verify.other", then.name(), then.version()));
      }
    }
  }
}
