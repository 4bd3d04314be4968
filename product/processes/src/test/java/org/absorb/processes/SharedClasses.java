package org.absorb.processes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.absorb.model.value.Tree;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.work.Event;
import org.absorb.runner.work.Order;

/**
 * How Java starts the {@link Program} with the classes of an earlier start: a worker's start and
 * short run then take two thirds of the processor's time. Making it costs three such starts, once
 * in each Java whose tests start processes, of which there are ninety; it goes with that Java.
 */
final class SharedClasses {

  private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

  /** Made when the first process is started, so that other tests do not wait for it. */
  private static final SharedClasses MADE = make();

  private final String path;
  private final Path archive;

  private SharedClasses(String path, Path archive) {
    this.path = path;
    this.archive = archive;
  }

  /** Java, the options that every process has, those given, and the class to start. */
  static List<String> command(List<String> options) {
    return MADE.with("-XX:SharedArchiveFile=" + MADE.archive, options);
  }

  private List<String> with(String sharing, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", sharing));
    command.addAll(options);
    command.addAll(List.of("-cp", path, Program.class.getName()));
    return command;
  }

  private static SharedClasses make() {
    try {
      Path folder = Files.createTempDirectory("classes");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Path archive = folder.resolve("classes.jsa");
      SharedClasses made = new SharedClasses(jars(folder), archive);
      made.train(folder.resolve("run"));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // it stays in the folder of temporary files
    }
  }

  /** The class path with folders made jars, since classes in folders cannot be shared. */
  private static String jars(Path folder) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> jars = new ArrayList<>();
    for (String entry : path.split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(entry))) {
        String jar = folder.resolve(jars.size() + ".jar").toString();
        JAR.run(System.out, System.err, "-c", "-0", "-f", jar, "-C", entry, ".");
        jars.add(jar);
      } else {
        jars.add(entry);
      }
    }
    return String.join(File.pathSeparator, jars);
  }

  /** What a worker has loaded for a short run is shared. */
  private void train(Path folder) throws IOException {
    List<String> command = with("-XX:ArchiveClassesAtExit=" + archive, List.of());
    command.add("work");
    Process worker =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Tree run = Experiments.active(300, 1).cells().get(0).document();
    try (BufferedWriter orders = worker.outputWriter();
        BufferedReader said = worker.inputReader()) {
      orders.write(new Order.Run(run, 0, folder, Optional.empty()).line() + "\n");
      orders.flush();
      said.lines().map(Event::read).flatMap(Optional::stream).anyMatch(SharedClasses::isLast);
    }
    worker.onExit().join();
    if (!Files.exists(archive)) {
      System.out.println("processes start without shared classes: none were kept");
    }
  }

  private static boolean isLast(Event event) {
    return event.type() == Event.Type.FINISHED || event.type() == Event.Type.FAILED;
  }
}
