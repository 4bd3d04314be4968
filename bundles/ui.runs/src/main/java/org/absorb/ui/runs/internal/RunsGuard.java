package org.absorb.ui.runs.internal;

import java.util.List;
import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.CloseGuard;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.project.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.osgi.service.component.annotations.Component;

/** Asks what is to become of the runs that are being computed. */
@Component
public final class RunsGuard implements CloseGuard {

  @Override
  public boolean mayClose(Workbench workbench) {
    // asked of the disk: runs that were queued a moment ago are in no state yet
    List<OpenProject> working =
        workbench.projects().open().stream().filter(OpenProject::working).toList();
    if (working.isEmpty()) {
      return true;
    }
    int runs =
        Queue.of(workbench).jobs().stream()
            .filter(job -> working.contains(job.project()))
            .mapToInt(job -> job.count(RunState.RUNNING))
            .sum();
    String[] answers = {
      Runs.WORDS.get("close.leave"), Runs.WORDS.get("close.stop"), Runs.WORDS.get("close.not")
    };
    int answer =
        MessageDialog.open(
            MessageDialog.QUESTION,
            workbench.shell(),
            Runs.WORDS.get("close.title"),
            runs > 0
                ? Runs.WORDS.get("close.ask", runs, Numbers.count(runs))
                : Runs.WORDS.get("close.begun"),
            0,
            answers);
    if (answer == 1) {
      // one line in a file; a task would not outlive the window
      working.forEach(OpenProject::stop);
    }
    return answer == 0 || answer == 1;
  }
}
