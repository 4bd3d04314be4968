package org.absorb.ui.runs.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.model.text.Numbers;
import org.absorb.ui.workbench.CloseGuard;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.QuestionDialog;
import org.absorb.ui.workbench.project.OpenProject;
import org.osgi.service.component.annotations.Component;

/** Asks what is to become of the runs that are being computed, or will be in a moment. */
@Component
public final class RunsGuard implements CloseGuard {

  @Override
  public boolean mayClose(Workbench workbench) {
    Map<OpenProject, OpenWork> open = new LinkedHashMap<>();
    for (OpenProject project : workbench.projects().open()) {
      OpenWork work = OpenWork.of(project);
      if (!work.isEmpty()) {
        open.put(project, work);
      }
    }
    if (open.isEmpty()) {
      return true;
    }
    List<String> answers =
        List.of(
            Runs.WORDS.get("close.leave"),
            Runs.WORDS.get("close.stop"),
            Runs.WORDS.get("close.not"));
    int answer =
        QuestionDialog.ask(
            workbench.shell(),
            workbench.look(),
            Runs.WORDS.get("close.title"),
            question(open.values().stream().reduce(OpenWork.NONE, OpenWork::and)),
            answers,
            0);
    if (answer == 1) {
      // one line in a file
      open.keySet().forEach(OpenProject::stop);
    }
    return answer == 0 || answer == 1;
  }

  static String question(OpenWork work) {
    return Runs.WORDS.get(
        work.waiting() == 0 ? "close.ask" : "close.ask.waiting",
        work.running(),
        Numbers.count(work.running()),
        work.waiting(),
        Numbers.count(work.waiting()));
  }
}
