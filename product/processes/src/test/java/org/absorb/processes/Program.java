package org.absorb.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.engine.Options;
import org.absorb.runner.Plan;
import org.absorb.runner.supervise.Settings;
import org.absorb.runner.supervise.Summary;
import org.absorb.runner.supervise.Supervisor;
import org.absorb.runner.supervise.Watcher;
import org.absorb.runner.support.Plugins;
import org.absorb.runner.work.Worker;
import org.absorb.store.Project;

/**
 * The two commands that processes are started with, on a plain class path: {@code work} and {@code
 * run PROJECT}.
 */
public final class Program {

  private Program() {}

  public static void main(String[] arguments) {
    int status = arguments[0].equals("work") ? work() : run(Path.of(arguments[1]));
    System.out.flush();
    Runtime.getRuntime().halt(status);
  }

  private static int work() {
    Worker worker =
        new Worker(Plugins.catalog(), Options.DEFAULT, System.in, System.out, Worker.stallTime());
    return worker.work();
  }

  private static int run(Path folder) {
    Project project = Project.open(folder);
    Plan.of(project, List.of(), Plugins.catalog()).enqueue();
    Summary summary =
        new Supervisor(project, Settings.standard().withWorkers(2), Watcher.NONE).run();
    return summary.interrupted() ? 130 : 0;
  }

  /** Writes a command that starts this program. */
  public static Path command(Path folder, String... options) throws IOException {
    Path file = folder.resolve("absorb");
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-Dabsorb.command=" + file);
    String command =
        SharedClasses.command(all).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    Files.writeString(file, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
    return file;
  }
}
