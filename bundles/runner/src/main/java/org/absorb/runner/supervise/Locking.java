package org.absorb.runner.supervise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.Project;
import org.absorb.store.run.Software;

/** Keeps the project's plugin lock: what runs used. One thread. */
final class Locking {

  private final Project project;
  private final Set<Software> known = new HashSet<>();

  Locking(Project project) {
    this.project = project;
  }

  void used(List<Software> software) {
    if (known.containsAll(software)) {
      return;
    }
    try {
      project.edit(() -> project.plugins().add(software));
      known.addAll(software);
    } catch (BadInputException e) {
      // somebody edits the project for long: the next run that ends brings it in
    }
  }
}
