package org.absorb.ui.runs.internal;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Rows of the queue are dragged to where they are to be computed. */
final class QueueDrag {

  /** Hears where a row was dropped. */
  interface Dropped {
    void on(Row what, Row target, boolean above);
  }

  private final Tree tree;
  private final Dropped dropped;
  private Row dragged;

  private QueueDrag(Tree tree, Dropped dropped) {
    this.tree = tree;
    this.dropped = dropped;
  }

  static void on(Tree tree, Dropped dropped) {
    QueueDrag drag = new QueueDrag(tree, dropped);
    TextTransfer text = TextTransfer.getInstance();
    DragSource source = new DragSource(tree, DND.DROP_MOVE);
    source.setTransfer(text);
    source.addDragListener(drag.source());
    DropTarget target = new DropTarget(tree, DND.DROP_MOVE);
    target.setTransfer(text);
    target.addDropListener(drag.target());
  }

  private DragSourceAdapter source() {
    return new DragSourceAdapter() {
      @Override
      public void dragStart(DragSourceEvent event) {
        TreeItem item = tree.getItem(new Point(event.x, event.y));
        dragged = item == null ? null : (Row) item.getData();
        event.doit = dragged != null && !dragged.heads().isEmpty();
      }

      @Override
      public void dragSetData(DragSourceEvent event) {
        event.data = dragged.title();
      }

      @Override
      public void dragFinished(DragSourceEvent event) {
        dragged = null;
      }
    };
  }

  private DropTargetAdapter target() {
    return new DropTargetAdapter() {
      @Override
      public void dragOver(DropTargetEvent event) {
        Row over = over(event);
        event.detail = over == null ? DND.DROP_NONE : DND.DROP_MOVE;
        int where = above(event) ? DND.FEEDBACK_INSERT_BEFORE : DND.FEEDBACK_INSERT_AFTER;
        event.feedback = DND.FEEDBACK_SCROLL | (over == null ? DND.FEEDBACK_NONE : where);
      }

      @Override
      public void drop(DropTargetEvent event) {
        Row over = over(event);
        if (over != null) {
          dropped.on(dragged, over, above(event));
        }
      }
    };
  }

  /** What it would be dropped on: something that has a place in the same queue. */
  private Row over(DropTargetEvent event) {
    Row row = event.item == null ? null : (Row) event.item.getData();
    boolean fits =
        dragged != null
            && row != null
            && row.key().project() == dragged.key().project()
            && !row.key().equals(dragged.key())
            && !row.heads().isEmpty();
    return fits ? row : null;
  }

  private boolean above(DropTargetEvent event) {
    if (event.item == null) {
      return false;
    }
    Rectangle box = ((TreeItem) event.item).getBounds();
    return tree.toControl(event.x, event.y).y < box.y + box.height / 2;
  }
}
