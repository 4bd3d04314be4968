package org.absorb.cli.internal.command;

import org.absorb.cli.internal.Session;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.runner.work.Worker;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * {@code absorb work}: a worker; orders come in on standard input, events go out on standard
 * output.
 */
@CommandLine.Command(name = "work")
final class Work extends Command {

  @Option(names = "--threads", paramLabel = "N")
  private int threads = 1;

  Work(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Checks.atLeastOne("--threads", threads);
    try (Worker worker =
        new Worker(
            services().get(Catalog.class),
            Options.DEFAULT.withThreads(threads),
            System.in,
            terminal().out(),
            Worker.stallTime())) {
      session().interruption().whenRequested(worker::close);
      return worker.work();
    }
  }
}
