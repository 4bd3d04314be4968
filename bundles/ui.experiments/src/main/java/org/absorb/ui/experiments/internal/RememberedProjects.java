package org.absorb.ui.experiments.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.PreferenceType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Opens the projects that were open when the window was closed. */
@Component(
    service = {},
    immediate = true)
public final class RememberedProjects {

  private static final Messages WORDS = Messages.of(RememberedProjects.class);

  /**
   * What is remembered.
   *
   * @param folders one a line
   */
  public record Remembered(@Parameter(byDefault = "\"\"") String folders) {}

  /** Kept with the preferences, but no page of them. */
  private static final PreferenceType<Remembered> KEPT =
      PreferenceType.kept("projects", Remembered.class);

  private final Workbench workbench;
  private Runnable stop = () -> {};

  @Activate
  public RememberedProjects(@Reference Workbench workbench) {
    this.workbench = workbench;
    Display.getDefault().asyncExec(this::begin);
  }

  private void begin() {
    List<String> folders = workbench.preferences().get(KEPT).folders().lines().toList();
    folders.forEach(this::open);
    stop = workbench.projects().onChange(this::remember);
    remember();
  }

  private void open(String folder) {
    try {
      workbench.projects().open(Path.of(folder));
    } catch (BadInputException | UncheckedIOException e) {
      workbench.notices().caution(WORDS.get("gone", folder));
    }
  }

  private void remember() {
    String folders =
        workbench.projects().open().stream()
            .map(OpenProject::folder)
            .map(Path::toString)
            .collect(Collectors.joining("\n"));
    workbench.preferences().set(KEPT, new Remembered(folders));
  }

  @Deactivate
  void close() {
    stop.run();
  }
}
