package org.absorb.ui.experiments.internal.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Project;
import org.absorb.store.archive.Trash;
import org.absorb.store.archive.Trash.Thrown;
import org.absorb.store.journal.RunTable;
import org.absorb.ui.workbench.change.Change;

/** A new project; taken back it goes to the trash beside it, with whatever was done in it. */
public final class ProjectAddition implements Change {

  private static final Messages WORDS = Messages.of(ProjectAddition.class);

  private final String label;
  private final Callable<Path> first;
  private final Consumer<Path> opens;
  private final Consumer<Path> closes;
  private Path folder;
  private Optional<Thrown> thrown = Optional.empty();

  /**
   * @param first makes it; its folder
   * @param opens opens it
   * @param closes closes it
   */
  public ProjectAddition(
      String label, Callable<Path> first, Consumer<Path> opens, Consumer<Path> closes) {
    this.label = label;
    this.first = first;
    this.opens = opens;
    this.closes = closes;
  }

  @Override
  public String label() {
    return label;
  }

  /** A copy may be of gigabytes. */
  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public void make() throws Exception {
    if (thrown.isPresent()) {
      Trash.beside(folder).restore(thrown.get());
    } else {
      folder = first.call();
    }
  }

  @Override
  public void takeBack() {
    if (RunTable.computed(Project.open(folder).journal())) {
      throw new BadInputException(WORDS.get("attended", folder));
    }
    thrown = Optional.of(Trash.beside(folder).put(List.of(folder)));
  }

  @Override
  public void made() {
    opens.accept(folder);
  }

  @Override
  public void takenBack() {
    closes.accept(folder);
  }
}
