package org.absorb.ui.experiments.internal.change;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Project;
import org.absorb.store.archive.Trash;
import org.absorb.store.archive.Trash.Thrown;
import org.absorb.store.journal.RunTable;
import org.absorb.ui.workbench.change.Change;

/** A whole project, which is closed, goes to the trash beside it, with its runs. */
public final class ProjectRemoval implements Change {

  private static final Messages WORDS = Messages.of(ProjectRemoval.class);

  private final Path folder;
  private final String label;
  private final Consumer<Path> closes;
  private final Consumer<Path> opens;
  private Thrown thrown;

  /**
   * @param closes closes the project, if it was opened meanwhile
   * @param opens opens it again
   */
  public ProjectRemoval(Path folder, String label, Consumer<Path> closes, Consumer<Path> opens) {
    this.folder = folder;
    this.label = label;
    this.closes = closes;
    this.opens = opens;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public void make() {
    if (RunTable.computed(Project.open(folder).journal())) {
      throw new BadInputException(WORDS.get("attended", folder));
    }
    thrown = Trash.beside(folder).put(List.of(folder));
  }

  @Override
  public void takeBack() {
    Trash.beside(folder).restore(thrown);
  }

  @Override
  public void made() {
    closes.accept(folder);
  }

  @Override
  public void takenBack() {
    opens.accept(folder);
  }
}
