package org.absorb.ui.workbench.drag;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.absorb.ui.workbench.Workbench;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** Makes controls that things are dragged from and dropped on. Whatever is dragged stays there. */
public final class Drag {

  /** That making a text may take. */
  private static final long PATIENCE_SECONDS = 1;

  private static final int EVERY = DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_LINK | DND.DROP_DEFAULT;

  private Drag() {}

  /** Where things are dropped. */
  public interface Target {

    /**
     * Whether it can be dropped here. Quick: asked while the mouse moves.
     *
     * @param item of the tree or table under the mouse; null where there is none
     */
    boolean takes(Dragged dragged, Widget item);

    /** It is dropped. */
    void drop(Dragged dragged, Widget item);
  }

  /**
   * Things are dragged from a control.
   *
   * @param what is dragged from a point of it; empty: nothing that can be
   */
  public static void from(Control control, Function<Point, Optional<Dragged>> what) {
    DragSource source = new DragSource(control, DND.DROP_COPY);
    source.setTransfer(LocalSelectionTransfer.getTransfer());
    source.addDragListener(new Source(what));
  }

  /**
   * Things are dragged from a control, to other programs as text.
   *
   * @param what is dragged from a point of it; empty: nothing that can be
   * @param text asked for when a drag begins, so that it is there when it is dropped; made on
   *     another thread
   */
  public static void from(
      Control control, Function<Point, Optional<Dragged>> what, Supplier<Supplier<String>> text) {
    DragSource source = new DragSource(control, DND.DROP_COPY);
    source.setTransfer(LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance());
    source.addDragListener(
        new Source(what) {
          private CompletableFuture<String> made = CompletableFuture.completedFuture("");

          @Override
          public void dragStart(DragSourceEvent event) {
            super.dragStart(event);
            if (event.doit) {
              made =
                  CompletableFuture.supplyAsync(text.get())
                      .completeOnTimeout("", PATIENCE_SECONDS, TimeUnit.SECONDS)
                      .exceptionally(e -> "");
            }
          }

          @Override
          public void dragSetData(DragSourceEvent event) {
            if (TextTransfer.getInstance().isSupportedType(event.dataType)) {
              String words = made.join(); // who drops waits, and no longer than that
              event.data = words;
              event.doit = !words.isEmpty(); // rather nothing than an empty text
            }
          }
        });
  }

  private static class Source extends DragSourceAdapter {
    private final Function<Point, Optional<Dragged>> what;

    Source(Function<Point, Optional<Dragged>> what) {
      this.what = what;
    }

    @Override
    public void dragStart(DragSourceEvent event) {
      Optional<Dragged> dragged = what.apply(new Point(event.x, event.y));
      event.doit = dragged.isPresent();
      dragged.ifPresent(
          is -> LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(is)));
    }

    @Override
    public void dragFinished(DragSourceEvent event) {
      LocalSelectionTransfer.getTransfer().setSelection(null);
    }
  }

  /** Things are dropped on a control; files go to whoever opens their kind. */
  public static void onto(Control control, Workbench workbench, Target target) {
    DropTarget place = new DropTarget(control, EVERY);
    place.setTransfer(
        new Transfer[] {LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance()});
    place.addDropListener(new Listener(workbench, target));
  }

  private static Optional<Dragged> dragged() {
    return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection is
            && is.getFirstElement() instanceof Dragged dragged
        ? Optional.of(dragged)
        : Optional.empty();
  }

  private static final class Listener extends DropTargetAdapter {

    private final Workbench workbench;
    private final Target target;

    Listener(Workbench workbench, Target target) {
      this.workbench = workbench;
      this.target = target;
    }

    private static boolean isFile(DropTargetEvent event) {
      return FileTransfer.getInstance().isSupportedType(event.currentDataType);
    }

    private void allow(DropTargetEvent event) {
      boolean taken =
          isFile(event) || dragged().filter(is -> target.takes(is, event.item)).isPresent();
      event.detail = taken ? DND.DROP_COPY : DND.DROP_NONE;
      event.feedback = DND.FEEDBACK_SELECT | DND.FEEDBACK_EXPAND | DND.FEEDBACK_SCROLL;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
      allow(event);
    }

    @Override
    public void dragOver(DropTargetEvent event) {
      allow(event);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
      allow(event);
    }

    @Override
    public void drop(DropTargetEvent event) {
      if (event.data instanceof String[] files) {
        Stream.of(files).map(Path::of).forEach(workbench::openFile);
      } else {
        dragged()
            .filter(is -> target.takes(is, event.item))
            .ifPresent(is -> target.drop(is, event.item));
      }
    }
  }
}
