package org.absorb.cli.internal.project;

import java.util.List;
import org.absorb.cli.internal.Session;
import org.absorb.plugins.Build;
import org.absorb.plugins.Difference;
import org.absorb.plugins.Plugins;
import org.absorb.store.Project;

/** Says which plugins of a project's lock are not here as they were. */
public final class LockCheck {

  private LockCheck() {}

  /** Says it, a line a plugin, beside what is printed; nothing if all are here. */
  public static void say(Session session, Project project) {
    List<Build> used =
        project.plugins().read().stream()
            .map(locked -> new Build(locked.name(), locked.version(), locked.sha256()))
            .toList();
    session
        .services()
        .find(Plugins.class)
        .map(plugins -> plugins.differences(used))
        .orElse(List.of())
        .forEach(difference -> session.terminal().say(sentence(difference)));
  }

  private static String sentence(Difference difference) {
    Build used = difference.used();
    return Words.MESSAGES.get(
        "lock." + difference.kind().key(), used.name(), used.version(), difference.current());
  }
}
