package org.absorb.plugins.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * A current plugin in this process.
 *
 * @param item what it is
 * @param extensions the ids it brings
 * @param complaint why it does not run, one sentence without a subject; empty if it does or is off
 * @param needs what it needs, while it runs
 * @param bundle in which it runs; empty if it does not
 */
record Running(
    Depot.Item item,
    List<String> extensions,
    String complaint,
    List<Requirement> needs,
    Optional<Bundle> bundle) {

  static Running in(Bundle bundle, Depot.Item item, Jar jar) {
    return new Running(item, jar.ids(), "", Requirement.of(jar), Optional.of(bundle));
  }

  static Running off(Depot.Item item, List<String> extensions) {
    return new Running(item, extensions, "", List.of(), Optional.empty());
  }

  static Running broken(Depot.Item item, String complaint) {
    String name = item.name() + " " + item.version() + " ";
    String sentence = complaint.startsWith(name) ? complaint.substring(name.length()) : complaint;
    return new Running(item, List.of(), sentence, List.of(), Optional.empty());
  }
}
