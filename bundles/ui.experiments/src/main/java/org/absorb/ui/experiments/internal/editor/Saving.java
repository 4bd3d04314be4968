package org.absorb.ui.experiments.internal.editor;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.absorb.model.parameter.Problem;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Tree;
import org.absorb.store.Json;
import org.absorb.ui.experiments.internal.document.ExperimentFiles;
import org.absorb.ui.workbench.project.OpenProject;
import org.absorb.ui.workbench.task.Notices;

/** Writes what is edited to its file, or says why it cannot. */
final class Saving {

  private static final Messages WORDS = Messages.of(Saving.class);

  private final Session session;
  private final View view;
  private final Conflict conflict;
  private final OpenProject project;
  private final Notices notices;
  private final String name;

  Saving(Session session, View view, Conflict conflict) {
    this.session = session;
    this.view = view;
    this.conflict = conflict;
    this.project = session.project();
    this.notices = session.site().workbench().notices();
    this.name = session.document().name();
  }

  /** Saves; whether it is saved now. */
  boolean save() {
    Optional<String> hindrance = hindrance();
    if (hindrance.isPresent()) {
      notices.caution(hindrance.get());
      return false;
    }
    try {
      ExperimentFiles files = new ExperimentFiles(project.files());
      Optional<String> text = files.text(name);
      if (text.isPresent() && Json.fault(text.get()).isEmpty()) {
        Tree disk = Json.parse(text.get(), name);
        if (session.document().changedElsewhere(disk)) {
          conflict.ask(disk);
          return false;
        }
      }
      project.files().save(session.document().draft().experiment());
    } catch (UncheckedIOException e) {
      notices.error(WORDS.get("unsaved", name, e.getMessage()));
      return false;
    }
    session.document().saved();
    session.changed();
    project.refresh();
    return true;
  }

  /** Why it cannot be saved. What is typed in the open cell of an axis is taken first. */
  private Optional<String> hindrance() {
    if (!project.writable()) {
      return Optional.of(WORDS.get("read.only", project.name()));
    }
    if (conflict.asks()) {
      return Optional.of(WORDS.get("conflict.first", name));
    }
    return view.commit()
        .or(session::faulty)
        .or(() -> session.document().draft().problems().stream().findFirst().map(Problem::line))
        .map(line -> WORDS.get("unreadable", name, line));
  }

  /** Says why nothing can be computed. */
  void sayWhyNotRun() {
    if (!project.writable()) {
      notices.caution(WORDS.get("read.only", project.name()));
    } else if (conflict.asks()) {
      notices.caution(WORDS.get("conflict.first", name));
    } else {
      session
          .reason()
          .ifPresentOrElse(
              line -> notices.caution(WORDS.get("unrunnable", name, line)),
              () -> notices.info(WORDS.get("run.done")));
    }
  }
}
