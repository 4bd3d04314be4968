package org.absorb.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.absorb.store.Project;

/** Copies of projects. */
public final class Copy {

  private Copy() {}

  /**
   * Copies a project into a folder that is not there yet, or is empty. The copy is seen whole or
   * not at all; it is named by its folder.
   *
   * @param computed with its runs and what came of them; else what was wanted only
   * @param share hears how much is done, 0 to 1; what it throws ends the copying and leaves nothing
   * @throws org.absorb.model.parameter.BadInputException if there is something already, or somebody
   *     computes the project
   */
  public static Project make(Project project, Path to, boolean computed, DoubleConsumer share) {
    ProjectFiles.mustRest(project);
    try (Arrival arrival = Arrival.at(to)) {
      List<Path> files = ProjectFiles.of(project, computed);
      for (int i = 0; i < files.size(); i++) {
        share.accept((double) i / files.size());
        Path target = arrival.folder().resolve(files.get(i));
        Files.createDirectories(target.getParent());
        Files.copy(
            project.folder().resolve(files.get(i)), target, StandardCopyOption.COPY_ATTRIBUTES);
      }
      Project copy = Project.open(arrival.folder());
      copy.rename(to.toAbsolutePath().normalize().getFileName().toString());
      return arrival.arrived();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
