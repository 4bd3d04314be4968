package org.absorb.ui.analyses.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens an analysis of what is picked. */
@Component(service = Command.class)
public final class Analyse implements Command {

  private static final String USUAL = "transition";

  private final Workbench workbench;

  @Activate
  public Analyse(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  private Optional<OpenProject> project() {
    return workbench
        .selection()
        .project()
        .or(() -> workbench.projects().open().stream().findFirst());
  }

  @Override
  public String id() {
    return "analyses.analyse";
  }

  @Override
  public String label() {
    return Analysing.WORDS.get("command.analyse");
  }

  @Override
  public Optional<Icon> icon() {
    return Optional.of(Icon.ANALYSIS);
  }

  @Override
  public Optional<MenuPlace> menu() {
    return Optional.of(new MenuPlace(MenuPlace.Menu.ANALYSE, 10, 10));
  }

  @Override
  public Optional<String> keys() {
    return Optional.of("Ctrl+Shift+A");
  }

  @Override
  public boolean enabled() {
    return project().isPresent();
  }

  @Override
  public void run() {
    List<String> ids =
        workbench.projects().catalog().entries(Kind.ANALYSIS).stream().map(Entry::id).toList();
    project()
        .ifPresent(
            project -> {
              if (ids.isEmpty()) {
                workbench.notices().caution(Analysing.WORDS.get("none.installed"));
              } else {
                String id = ids.contains(USUAL) ? USUAL : ids.get(0);
                Path file = project.files().analysis(id);
                workbench.open(AnalysisType.ID, file.toString());
              }
            });
  }
}
