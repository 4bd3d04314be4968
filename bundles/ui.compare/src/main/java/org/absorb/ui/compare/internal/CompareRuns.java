package org.absorb.ui.compare.internal;

import java.nio.file.Path;
import java.util.List;
import org.absorb.model.comparison.Comparison;
import org.absorb.model.comparison.Side;
import org.absorb.ui.workbench.Comparing;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.project.OpenProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a comparison of what was chosen, and opens it. */
@Component(service = Comparing.class)
public final class CompareRuns implements Comparing {

  private final Workbench workbench;

  @Activate
  public CompareRuns(@Reference Workbench workbench) {
    this.workbench = workbench;
  }

  @Override
  public void compare(OpenProject project, List<Side> sides) {
    workbench
        .tasks()
        .keep(
            Compares.WORDS.get("comparing"),
            track -> Documents.of(project, sides),
            made -> show(project.files().comparisonFile(made.name()), made));
  }

  private void show(Path file, Comparison made) {
    workbench.look(CompareType.ID, file.toString());
    workbench
        .active()
        .filter(part -> part instanceof ComparePart compare && compare.isOn(file))
        .ifPresent(part -> ((ComparePart) part).know(made)); // one that is not made yet reads it
  }

  @Override
  public void add(Path file, List<Side> sides) {
    workbench.open(CompareType.ID, file.toString());
    workbench.parts(CompareType.ID).stream()
        .filter(part -> part instanceof ComparePart compare && compare.isOn(file))
        .findFirst()
        .ifPresent(part -> ((ComparePart) part).edits().add(sides));
  }
}
