package org.absorb.cli.internal.doctor;

import java.util.List;
import java.util.stream.Stream;
import org.absorb.cli.internal.Session;

/** All checks, one after the other; none of them lets another fail. */
public final class Checkup {

  private final Installation installation;
  private final Machine machine = new Machine();
  private final Computing computing;

  public Checkup(Session session) {
    this.installation = new Installation(session.services());
    this.computing = new Computing(session);
  }

  /** What was found, in the order of the checks. */
  public List<Finding> findings() {
    return Stream.of(
            new Check("product", installation::product),
            new Check("files", installation::files),
            new Check("bundles", installation::bundles),
            new Check("plugins", installation::plugins),
            new Check("java", machine::java),
            new Check("memory", machine::memory),
            new Check("engine", computing::engine),
            new Check("speed", computing::speed),
            new Check("worker", computing::worker),
            new Check("figures", computing::figures),
            new Check("window", machine::window),
            new Check("home", machine::home),
            new Check("temporary", machine::temporary),
            new Check("here", machine::here))
        .map(Check::finding)
        .toList();
  }
}
