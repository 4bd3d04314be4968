package org.absorb.ui.experiments.internal.command;

import java.util.List;
import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.store.archive.Trash;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.MenuPlace;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.dialog.QuestionDialog;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.project.OpenProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes what was deleted, of the project and beside it, for good; says how much and asks. */
@Component(service = Command.class)
public final class EmptyTrash extends ExperimentCommand {

  private static final Messages WORDS = Messages.of(EmptyTrash.class);

  @Activate
  public EmptyTrash(@Reference Workbench workbench) {
    super(
        workbench,
        "project.trash",
        Icon.DELETE,
        new MenuPlace(MenuPlace.Menu.FILE, 10, 10),
        "",
        -1);
  }

  @Override
  public boolean enabled() {
    return project().isPresent();
  }

  @Override
  public void run() {
    OpenProject project = project().orElseThrow();
    if (!doing().may(project)) {
      return;
    }
    workbench()
        .tasks()
        .run(
            WORDS.get("trash.looking"),
            track ->
                List.of(Bin.of(Trash.of(project.files())), Bin.of(Trash.beside(project.folder()))),
            bins -> ask(project, bins));
  }

  /** A trash and what was found in it. */
  private record Bin(Trash trash, Trash.Contents contents) {

    static Bin of(Trash trash) {
      return new Bin(trash, trash.contents());
    }

    int things() {
      return contents.folders().size();
    }

    Optional<String> words(String key, Object where) {
      return things() == 0
          ? Optional.empty()
          : Optional.of(WORDS.get(key, things(), where, Numbers.bytes(contents.bytes())));
    }
  }

  private void ask(OpenProject project, List<Bin> bins) {
    String inside = bins.get(0).words("trash.inside", project.name()).orElse("");
    String beside = bins.get(1).words("trash.beside", project.folder().getParent()).orElse("");
    if (inside.isEmpty() && beside.isEmpty()) {
      workbench().notices().info(WORDS.get("trash.empty", project.name()));
      return;
    }
    long bytes = bins.stream().mapToLong(bin -> bin.contents().bytes()).sum();
    String found = String.join("\n", inside, beside).strip();
    String question = found + "\n\n" + WORDS.get("trash.ask");
    int answer =
        QuestionDialog.ask(
            workbench().shell(),
            workbench().look(),
            WORDS.get("trash.title"),
            question,
            List.of(WORDS.get("trash.do", Numbers.bytes(bytes)), WORDS.get("trash.leave")),
            1); // Enter alone removes nothing
    if (answer == 0) {
      empty(bins, bytes);
    }
  }

  private void empty(List<Bin> bins, long bytes) {
    workbench()
        .tasks()
        .run(
            WORDS.get("trash.emptying"),
            track -> {
              bins.forEach(bin -> bin.trash().remove(bin.contents()));
              return bins;
            },
            done -> workbench().notices().info(WORDS.get("trash.done", Numbers.bytes(bytes))));
  }
}
