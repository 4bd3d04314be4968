package org.absorb.cli.internal;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.absorb.cli.internal.command.Commands;
import org.absorb.cli.internal.terminal.Terminal;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The application "cli": each call does the command that the arguments say at that moment and
 * returns its exit status.
 */
@Component(service = Callable.class, property = "absorb.application=cli")
public final class Cli implements Callable<Integer>, AutoCloseable {

  private final Supplier<List<String>> arguments;
  private final Services services;
  private final Interruption interruption = new Interruption();

  @Activate
  public Cli(
      BundleContext context,
      @Reference(target = "(absorb.launch=arguments)") Supplier<List<String>> arguments) {
    this.services = new Services(context);
    this.arguments = arguments;
  }

  @Override
  public Integer call() {
    Session session = new Session(services, Terminal.ofProcess(), interruption);
    return new Commands(session).execute(arguments.get());
  }

  /** Ctrl-C: what runs stops at a checkpoint. Called on another thread. */
  @Override
  public void close() {
    interruption.request();
  }
}
