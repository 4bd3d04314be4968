package org.absorb.cli.internal.plugin;

import java.nio.file.Path;
import java.util.List;
import org.absorb.cli.internal.Wording;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Numbers;
import org.absorb.plugins.Build;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.runner.OpenRuns;
import org.absorb.store.Project;

/** Whether runs of known projects still need a plugin. */
public final class Dependents {

  private static final Wording WORDS = Wording.of(Dependents.class);

  private Dependents() {}

  /**
   * @param version which is in question; empty for all
   * @throws BadInputException naming the first project with open runs that need it
   */
  public static void none(Plugins plugins, String name, String version) {
    for (Plugin plugin : plugins.list()) {
      if (plugin.name().equals(name)) {
        List<String> versions =
            plugin.builds().stream()
                .map(Build::version)
                .filter(each -> version.isEmpty() || each.equals(version))
                .toList();
        List<String> brings = versions.contains(plugin.version()) ? plugin.extensions() : List.of();
        plugins.projects().forEach(folder -> none(folder, name, versions, brings));
      }
    }
  }

  private static void none(Path folder, String name, List<String> versions, List<String> brings) {
    if (Project.isOne(folder)) {
      int open = new OpenRuns(Project.open(folder)).needing(name, versions, brings).size();
      if (open > 0) {
        throw new BadInputException(WORDS.get("dependents", name, Numbers.count(open), folder));
      }
    }
  }
}
