package org.absorb.ui.experiments.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.absorb.store.Project;
import org.absorb.ui.workbench.FileType;
import org.absorb.ui.workbench.Workbench;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A folder that is dropped on the window is opened as a project, an archive becomes one. */
@Component(service = FileType.class)
public final class DroppedProject implements FileType {

  private final ProjectActions projects;

  @Activate
  public DroppedProject(@Reference Workbench workbench) {
    this.projects = new ProjectActions(workbench);
  }

  @Override
  public boolean takes(Path file) {
    return Files.isDirectory(file) || isArchive(file) || isProject(file);
  }

  private static boolean isArchive(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private static boolean isProject(Path file) {
    return file.endsWith("project.json") && Project.isOne(file.toAbsolutePath().getParent());
  }

  @Override
  public void open(Path file) {
    if (isArchive(file)) {
      projects.unpack(file);
    } else {
      projects.open(isProject(file) ? file.toAbsolutePath().getParent() : file);
    }
  }
}
