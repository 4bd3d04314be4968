package org.absorb.cli.internal.plugin;

import java.util.List;
import org.absorb.cli.internal.Wording;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.runner.OpenRuns;

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
        List<String> versions = plugin.versions(version);
        OpenRuns.dependent(plugins.projects(), name, versions, plugin.brings(versions))
            .ifPresent(
                found -> {
                  throw new BadInputException(
                      WORDS.get(
                          "dependents",
                          name,
                          Numbers.count(found.runs()),
                          ShellWords.quoted(found.project())));
                });
      }
    }
  }
}
