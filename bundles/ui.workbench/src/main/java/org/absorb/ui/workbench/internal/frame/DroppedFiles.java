package org.absorb.ui.workbench.internal.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.absorb.ui.workbench.FileType;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;

/** Opens files that are dropped on the window, by whoever takes them. */
final class DroppedFiles extends DropTargetAdapter {

  private final List<FileType> types = new CopyOnWriteArrayList<>();
  private final Consumer<Runnable> guard;
  private final Consumer<Path> unknown;

  /**
   * @param guard does something of somebody else's
   * @param unknown told of files that nobody takes
   */
  DroppedFiles(Consumer<Runnable> guard, Consumer<Path> unknown) {
    this.guard = guard;
    this.unknown = unknown;
  }

  void add(FileType type) {
    types.add(type);
  }

  void remove(FileType type) {
    types.remove(type);
  }

  void listen(Shell shell) {
    DropTarget target =
        new DropTarget(shell, DND.DROP_COPY | DND.DROP_LINK | DND.DROP_MOVE | DND.DROP_DEFAULT);
    target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
    target.addDropListener(this);
  }

  /** The file stays where it is: nothing is moved. */
  @Override
  public void dragEnter(DropTargetEvent event) {
    event.detail = DND.DROP_COPY;
  }

  @Override
  public void dragOperationChanged(DropTargetEvent event) {
    event.detail = DND.DROP_COPY;
  }

  @Override
  public void drop(DropTargetEvent event) {
    if (event.data instanceof String[] files) {
      Stream.of(files).map(Path::of).forEach(this::open);
    }
  }

  void open(Path file) {
    types.stream()
        .filter(type -> type.takes(file))
        .findFirst()
        .ifPresentOrElse(type -> guard.accept(() -> type.open(file)), () -> unknown.accept(file));
  }
}
