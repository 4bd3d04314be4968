package org.absorb.ui.experiments.internal.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.absorb.model.text.MathText;
import org.absorb.ui.experiments.internal.document.Writable;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.RunState;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.DrawnItems;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The tree of the explorer: names at the left, counts and states at the right edge. */
final class ExplorerTree {

  /** In points: a name keeps so much room at least, whatever is counted beside it. */
  private static final int SHORT = 64;

  private static final int ROW = 22;
  private static final int GAP = 5;
  private static final int EDGE = 8;

  private final Look look;
  private final Tree tree;
  private final TreeViewer viewer;
  private final MathDrawing plain;
  private final MathDrawing bold;
  private int width = -1;
  private List<Node> roots = List.of();
  private Search search = new Search("", node -> "");
  private Set<Object> before;

  ExplorerTree(Composite parent, Look look) {
    this.look = look;
    this.tree =
        Named.as("explorer.tree", new Tree(parent, SWT.MULTI | SWT.V_SCROLL | SWT.FULL_SELECTION));
    this.plain = new MathDrawing(look.font(Look.Type.BASE));
    this.bold = new MathDrawing(look.font(Look.Type.BOLD));
    this.viewer = new TreeViewer(tree);
    DrawnItems.of(tree, look, ROW, this::paint);
    // what is too long is cut: a tree that scrolls sideways hides the counts
    tree.addListener(SWT.MeasureItem, event -> event.width = ROW);
    tree.addListener(SWT.MouseMove, this::hover);
    tree.addListener(
        SWT.Dispose,
        event -> {
          plain.dispose();
          bold.dispose();
        });
    Runnable stop = look.onChange(tree::redraw);
    tree.addListener(SWT.Dispose, event -> stop.run());
    viewer.setUseHashlookup(true);
    viewer.setContentProvider(new Content());
    viewer.setLabelProvider(
        new LabelProvider() {
          @Override
          public String getText(Object element) {
            return ((Node) element).spoken();
          }
        });
    viewer.setInput(this);
  }

  Tree control() {
    return tree;
  }

  TreeViewer viewer() {
    return viewer;
  }

  /** Shows lines; what is open, selected and in sight stays so. */
  void show(List<Node> shown, Search searched) {
    boolean other = searched != search;
    if (!other && Node.same(shown, roots)) {
      roots = List.copyOf(shown);
      return;
    }
    if (other && search.isEmpty() && !searched.isEmpty()) {
      before = new LinkedHashSet<>(Arrays.asList(viewer.getExpandedElements()));
    }
    roots = List.copyOf(shown);
    search = searched;
    tree.setRedraw(false);
    TreeItem top = tree.getTopItem();
    Object inSight = top == null ? null : top.getData();
    viewer.refresh();
    if (other) {
      if (!searched.isEmpty()) {
        searched.leading(roots).forEach(node -> viewer.setExpandedState(node, true));
      } else if (before != null) {
        viewer.setExpandedElements(before.toArray());
        before = null;
      }
    }
    if (inSight != null && viewer.testFindItem(inSight) instanceof TreeItem item) {
      tree.setTopItem(item);
    }
    tree.setRedraw(true);
  }

  List<Node> selected() {
    List<Node> nodes = new ArrayList<>();
    for (Object each : viewer.getStructuredSelection()) {
      nodes.add((Node) each);
    }
    return nodes;
  }

  /** What is picked up at a point: all that is selected, or a line that is not yet. */
  List<Node> at(Point point) {
    TreeItem item = tree.getItem(point);
    List<Node> selected = selected();
    if (item == null || !(item.getData() instanceof Node node)) {
      return List.of();
    }
    return selected.contains(node) ? selected : List.of(node);
  }

  void select(Node node) {
    viewer.setSelection(new StructuredSelection(node), true);
  }

  void open(Node node) {
    viewer.setExpandedState(node, true);
  }

  void close() {
    viewer.collapseAll();
  }

  private void hover(Event event) {
    TreeItem item = tree.getItem(new Point(event.x, event.y));
    String tip = item != null && item.getData() instanceof Node node ? node.note() : "";
    tree.setToolTipText(tip.isEmpty() ? null : tip);
  }

  private void paint(Event event) {
    if (!(event.item.getData() instanceof Node node)) {
      return;
    }
    GC gc = event.gc;
    Rectangle row = ((TreeItem) event.item).getBounds();
    int right = width() - EDGE;
    int middle = row.y + (row.height - Icon.SIZE) / 2;
    boolean faint = node.kind() == Node.Kind.MORE;
    Tone iconTone = node.kind() == Node.Kind.EXPERIMENT ? Tone.ACCENT : Tone.MUTED;
    gc.drawImage(look.image(icon(node), iconTone), event.x, middle);
    if (node.state().isPresent()) {
      RunState state = node.state().get();
      gc.drawImage(look.image(state.icon(), state.tone()), right - Icon.SIZE, middle);
    }
    if (node.isStale()) {
      gc.drawImage(look.image(Icon.RETRY, Tone.CAUTION), right - Icon.SIZE, middle);
    }
    right -= Icon.SIZE + GAP;
    int x = event.x + Icon.SIZE + GAP;
    MathText name = MathText.of(node.text());
    MathDrawing drawing = node.kind() == Node.Kind.PROJECT ? bold : plain;
    if (!node.count().isEmpty()) {
      right = count(gc, node.count(), row, right, x + Math.min(SHORT, drawing.size(name).x));
    }
    drawing.drawWithin(
        gc,
        name,
        search.stretches(node),
        MathDrawing.Cut.MIDDLE,
        new Rectangle(x, row.y, Math.max(0, right - x), row.height),
        look.color(faint ? Tone.MUTED : Tone.TEXT));
  }

  /**
   * Draws a count, unless it would leave a short name too little room: the tooltip has it, too.
   *
   * @param least how far the name should reach
   * @return how far it may
   */
  private int count(GC gc, String count, Rectangle row, int right, int least) {
    gc.setFont(look.font(Look.Type.SMALL));
    Point size = gc.textExtent(count);
    int left = right - size.x;
    if (left - GAP < least) {
      return right;
    }
    gc.setForeground(look.color(Tone.MUTED));
    gc.drawText(count, left, row.y + (row.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    return left - GAP;
  }

  /** Asked once for lines that are drawn together: the display's server is, for the answer. */
  private int width() {
    if (width < 0) {
      width = tree.getClientArea().width;
      tree.getDisplay().asyncExec(() -> width = -1);
    }
    return width;
  }

  private static Icon icon(Node node) {
    return switch (node.kind()) {
      case PROJECT -> Writable.is(node.project()) ? Icon.PROJECT : Icon.LOCK;
      case EXPERIMENTS, ANALYSES, COMPARISONS, FIGURES -> Icon.FOLDER;
      case EXPERIMENT -> Icon.EXPERIMENT;
      case CELL, MORE -> Icon.CELL;
      case REPLICA -> Icon.RUN;
      case COMPARISON -> Icon.COMPARE;
      case FILE ->
          node.key().file().orElseThrow().getParent().endsWith("figures")
              ? Icon.FIGURE
              : Icon.ANALYSIS;
    };
  }

  private final class Content implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
      return roots.toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
      Node node = (Node) element;
      List<Node> leading = path(node); // the line in the tree may be of before
      return (leading.isEmpty() ? node : leading.get(leading.size() - 1)).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
      List<Node> leading = path((Node) element);
      return leading.size() < 2 ? null : leading.get(leading.size() - 2);
    }

    @Override
    public boolean hasChildren(Object element) {
      return ((Node) element).isParent();
    }

    /** From a project down to a line as it is now; empty if it is there no longer. */
    private List<Node> path(Node sought) {
      List<Node> path = new ArrayList<>();
      return lead(roots, sought, path) ? path : List.of();
    }

    private boolean lead(List<Node> nodes, Node sought, List<Node> path) {
      for (Node node : nodes) {
        path.add(node);
        if (node.equals(sought) || node.leadsTo(sought) && lead(node.children(), sought, path)) {
          return true;
        }
        path.remove(path.size() - 1);
      }
      return false;
    }
  }
}
