package org.absorb.cli.internal.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.Wording;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.run.Digest;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** All checks, one after the other; none of them lets another fail. */
public final class Checkup {

  private static final Wording WORDS = Wording.of(Checkup.class);
  private static final int OLDEST_JAVA = 17;
  private static final long WORKER_SECONDS = 20;

  /** A short run and its bits. */
  private static final String SELF_TEST =
      """
      {"system": {"dimension": 3, "particles": 500, "packingFraction": 0.64},
       "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
       "protocol": {"steps": 200}, "seed": 1}""";

  private final Session session;
  private final List<Finding> findings = new ArrayList<>();

  public Checkup(Session session) {
    this.session = session;
  }

  private interface Check {
    Finding look() throws Exception;
  }

  /** What was found, in the order of the checks. */
  public List<Finding> findings() {
    check("product", this::product);
    check("java", this::java);
    check("bundles", this::bundles);
    check("engine", this::engine);
    check("figures", this::figures);
    check("worker", this::worker);
    check("temporary", () -> writable("temporary", Path.of(System.getProperty("java.io.tmpdir"))));
    check("here", () -> writable("here", Path.of("").toAbsolutePath()));
    check("plugins", this::plugins);
    return List.copyOf(findings);
  }

  private void check(String name, Check check) {
    Finding finding;
    try {
      finding = check.look();
    } catch (Exception | LinkageError e) {
      finding = bad(name, e.getMessage() == null ? e.toString() : e.getMessage());
    }
    findings.add(finding);
  }

  private static Finding good(String name, Object... details) {
    return new Finding(WORDS.get(name), WORDS.get(name + ".found", details), "");
  }

  private static Finding bad(String name, String detail) {
    return new Finding(WORDS.get(name), detail, WORDS.get(name + ".remedy"));
  }

  private Finding product() {
    return good("product", session.services().version(), System.getProperty("absorb.home", "-"));
  }

  private Finding java() {
    int version = Runtime.version().feature();
    String cores = Integer.toString(Runtime.getRuntime().availableProcessors());
    String memory = Long.toString(Runtime.getRuntime().maxMemory() >> 20);
    return version < OLDEST_JAVA
        ? bad("java", Runtime.version().toString())
        : good(
            "java", Runtime.version().toString(), System.getProperty("java.home"), cores, memory);
  }

  private Finding bundles() {
    List<Bundle> all = session.services().bundles();
    List<String> idle =
        all.stream()
            .filter(
                bundle ->
                    bundle.getState() != Bundle.ACTIVE
                        && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
            .map(Bundle::getSymbolicName)
            .toList();
    return idle.isEmpty()
        ? good("bundles", Integer.toString(all.size()))
        : bad("bundles", WORDS.get("bundles.idle", String.join(", ", idle)));
  }

  private Finding engine() {
    Catalog catalog = session.services().get(Catalog.class);
    var specification = new Resolver(catalog).resolve((Tree) JsonText.read(SELF_TEST));
    var ending =
        new RunLoop(specification, 0, catalog, Options.DEFAULT)
            .run(null, (k, values) -> {}, () -> false);
    String hash = Digest.hex(ending.state().hash());
    String kinds =
        catalog.entries().stream()
                .collect(Collectors.groupingBy(Entry::kind, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(n -> n)
                .sum()
            + "";
    return hash.equals(WORDS.get("engine.golden"))
        ? good("engine", kinds, hash.substring(0, 12))
        : bad("engine", WORDS.get("engine.differs", hash));
  }

  private Finding figures() throws IOException {
    return Drawing.works() ? good("figures") : bad("figures", WORDS.get("figures.empty"));
  }

  private Finding worker() throws IOException, InterruptedException {
    String command = System.getProperty("absorb.command");
    if (command == null) {
      return bad("worker", WORDS.get("worker.unknown"));
    }
    Process process =
        new ProcessBuilder(command, "work").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    long began = System.nanoTime();
    process.getOutputStream().close(); // no work: it ends at once
    if (!process.waitFor(WORKER_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return bad("worker", WORDS.get("worker.hangs"));
    }
    String seconds =
        String.format(java.util.Locale.ROOT, "%.1f", (System.nanoTime() - began) * 1e-9);
    return process.exitValue() == 0
        ? good("worker", seconds)
        : bad("worker", WORDS.get("worker.status", Integer.toString(process.exitValue())));
  }

  private static Finding writable(String name, Path folder) throws IOException {
    Path file = Files.createTempFile(folder, ".absorb", ".tmp");
    Files.delete(file);
    return good(name, folder, Long.toString(folder.toFile().getUsableSpace() >> 30));
  }

  private Finding plugins() {
    List<Plugin> all = session.services().get(Plugins.class).list();
    List<String> broken =
        all.stream()
            .filter(plugin -> !plugin.works())
            .map(plugin -> plugin.name() + ": " + plugin.complaint())
            .toList();
    return broken.isEmpty()
        ? good("plugins", Integer.toString(all.size()))
        : bad("plugins", String.join("; ", broken));
  }
}
