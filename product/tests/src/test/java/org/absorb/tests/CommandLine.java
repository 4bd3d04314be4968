package org.absorb.tests;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.osgi.framework.BundleException;

/**
 * The product's command line in this process: the application that the launcher would start, once
 * for many commands. Not for several threads: it takes the process's streams.
 */
final class CommandLine implements Absorb, AutoCloseable {

  private final ProductFramework framework;
  private final Callable<Integer> application;
  private List<String> arguments = List.of();

  /**
   * @param folder where the framework and the plugins lie
   */
  CommandLine(Path folder) throws Exception {
    framework = new ProductFramework(folder, () -> arguments);
    application = framework.callable("(absorb.application=cli)");
  }

  @Override
  public Said absorb(String... words) throws Exception {
    arguments = List.of(words);
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
    try {
      int status = application.call();
      return new Said(
          status,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Override
  public void close() throws BundleException {
    framework.close();
  }
}
