package org.absorb.cli.internal.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.cli.internal.Services;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Whether the product is whole. */
final class Installation {

  /** So many damaged files are named; then it is clear what to do. */
  private static final int NAMED = 5;

  private final Services services;

  Installation(Services services) {
    this.services = services;
  }

  /** The product's folder. */
  static Path home() {
    return Path.of(System.getProperty("absorb.home", "."));
  }

  Finding product() {
    return Finding.found("product", services.version(), home());
  }

  /** Compares a packaged product with the list that came with it; one just built has none. */
  Finding files() throws IOException {
    Path list = home().resolve("conf/files.sha256");
    if (!Files.exists(list)) {
      return Finding.note("files", Finding.WORDS.get("files.unlisted"));
    }
    Inventory inventory = Inventory.read(list);
    List<String> damaged = inventory.damaged(home());
    if (damaged.isEmpty()) {
      return Finding.found("files", Integer.toString(inventory.size()));
    }
    String names = String.join(", ", damaged.subList(0, Math.min(NAMED, damaged.size())));
    return Finding.missing(
        "files", Finding.WORDS.get("files.damaged", Integer.toString(damaged.size()), names));
  }

  Finding bundles() {
    List<Bundle> all = services.bundles();
    List<String> idle =
        all.stream()
            .filter(
                bundle ->
                    bundle.getState() != Bundle.ACTIVE
                        && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
            .map(Bundle::getSymbolicName)
            .toList();
    return idle.isEmpty()
        ? Finding.found("bundles", Integer.toString(all.size()))
        : Finding.missing("bundles", Finding.WORDS.get("bundles.idle", String.join(", ", idle)));
  }

  Finding plugins() {
    List<Plugin> all = services.get(Plugins.class).list();
    List<String> broken =
        all.stream()
            .filter(plugin -> !plugin.works())
            .map(plugin -> plugin.name() + ": " + plugin.complaint())
            .toList();
    return broken.isEmpty()
        ? Finding.found("plugins", Integer.toString(all.size()))
        : Finding.missing("plugins", String.join("; ", broken));
  }
}
