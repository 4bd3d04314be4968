package org.absorb.window.probe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.absorb.ui.workbench.grid.Grid;
import org.absorb.ui.workbench.grid.GridCell;
import org.absorb.ui.workbench.grid.GridColumn;
import org.absorb.ui.workbench.widget.MathDrawing;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Looks at what is in widgets without being one with a place of its own. */
final class Items {

  private final Properties properties;
  private final OpenMenus menus;
  private final Function<Rectangle, Box> pixels;
  private Point origin = new Point(0, 0);

  /**
   * @param pixels from points of the screen
   */
  Items(Properties properties, OpenMenus menus, Function<Rectangle, Box> pixels) {
    this.properties = properties;
    this.menus = menus;
    this.pixels = pixels;
  }

  /**
   * @param origin of the control, in points of the screen
   * @param sight what can be seen of the control
   */
  List<Seen> of(Control control, Point origin, Box sight) {
    // Below a header lists count anew.
    boolean list = control instanceof Tree || control instanceof Table;
    this.origin = list ? control.toDisplay(0, 0) : origin;
    return seen(control).stream().map(item -> cut(item, sight)).toList();
  }

  /** An item as far as it can be seen. */
  private static Seen cut(Seen item, Box sight) {
    if (item.box().equals(Box.NONE)) {
      return item;
    }
    Box box = item.box().common(sight);
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(item.marks());
    if (box.lacks(item.box())) {
      marks.add(Mark.CUT);
    }
    List<Seen> parts = item.parts().stream().map(part -> cut(part, sight)).toList();
    return new Seen(item.type(), item.name(), item.texts(), item.tip(), box, marks, parts);
  }

  private List<Seen> seen(Control control) {
    List<Seen> seen = new ArrayList<>();
    if (control instanceof Tree tree) {
      List<TreeItem> selection = List.of(tree.getSelection());
      for (TreeItem item : tree.getItems()) {
        seen.add(treeItem(tree, item, selection));
      }
    } else if (control instanceof Table table) {
      for (int i = 0; i < table.getItemCount(); i++) {
        seen.add(tableItem(table, table.getItem(i), table.isSelected(i)));
      }
    } else if (control instanceof Grid grid) {
      for (int column = 0; column < grid.columns().size(); column++) {
        seen.add(gridHeading(grid, column));
      }
      grid.inSight().forEach(row -> seen.add(gridItem(grid, row)));
    } else if (control instanceof CTabFolder folder) {
      for (CTabItem item : folder.getItems()) {
        seen.add(tab(folder, item));
      }
    } else if (control instanceof ToolBar bar) {
      for (ToolItem item : bar.getItems()) {
        seen.add(item(item, texts(item), map(item.getBounds()), properties.marks(item)));
      }
    } else if (control instanceof Combo combo) {
      for (String choice : combo.getItems()) {
        seen.add(new Seen("Choice", "", List.of(choice), "", Box.NONE, Set.of(), List.of()));
      }
    }
    return seen;
  }

  private Seen treeItem(Tree tree, TreeItem item, List<TreeItem> selection) {
    List<Seen> below = new ArrayList<>();
    if (item.getExpanded()) {
      for (TreeItem child : item.getItems()) {
        below.add(treeItem(tree, child, selection));
      }
    }
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < Math.max(1, tree.getColumnCount()); column++) {
      texts.add(item.getText(column));
    }
    Set<Mark> marks = properties.marks(item);
    marks.add(Mark.ENABLED);
    if (selection.contains(item)) {
      marks.add(Mark.SELECTED);
    }
    return item(item, texts, map(item.getBounds()), marks, below);
  }

  private Seen tableItem(Table table, TableItem item, boolean selected) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
      texts.add(item.getText(column));
    }
    Set<Mark> marks = properties.marks(item);
    marks.add(Mark.ENABLED);
    if (selected) {
      marks.add(Mark.SELECTED);
    }
    return item(item, texts, map(item.getBounds()), marks);
  }

  private Seen gridHeading(Grid grid, int column) {
    GridColumn is = grid.columns().get(column);
    return new Seen(
        "GridHeading",
        is.id(),
        List.of(MathDrawing.plain(is.heading())),
        "",
        map(grid.heading(column)),
        EnumSet.of(Mark.ENABLED),
        List.of());
  }

  private Seen gridItem(Grid grid, int row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < grid.columns().size(); column++) {
      GridCell cell = grid.rows().cell(row, column);
      texts.add((MathDrawing.plain(cell.text()) + " " + String.join(" ", cell.chips())).strip());
    }
    Set<Mark> marks = EnumSet.of(Mark.ENABLED);
    if (grid.isSelected(row)) {
      marks.add(Mark.SELECTED);
    }
    if (grid.rows().cell(row, 0).fold() == GridCell.Fold.OPEN) {
      marks.add(Mark.EXPANDED);
    }
    return new Seen("GridItem", "", texts, "", map(grid.bounds(row)), marks, List.of());
  }

  private Seen tab(CTabFolder folder, CTabItem item) {
    Set<Mark> marks = properties.marks(item);
    marks.add(Mark.ENABLED);
    if (folder.getSelection() == item) {
      marks.add(Mark.SELECTED);
    }
    return item(item, texts(item), map(item.getBounds()), marks);
  }

  /** A menu's items have no place that they would tell. Open, and armed, are FOCUSED here. */
  Seen menu(Menu menu) {
    List<Seen> seen = new ArrayList<>();
    for (MenuItem item : menu.getItems()) {
      List<Seen> below = item.getMenu() == null ? List.of() : List.of(menu(item.getMenu()));
      Set<Mark> marks = properties.marks(item);
      if (menus.armed(item)) {
        marks.add(Mark.FOCUSED);
      }
      seen.add(item(item, texts(item), Box.NONE, marks, below));
    }
    Set<Mark> marks = menus.open(menu) ? Set.of(Mark.ENABLED, Mark.FOCUSED) : Set.of(Mark.ENABLED);
    return new Seen("Menu", "", List.of(), "", Box.NONE, marks, seen);
  }

  private List<String> texts(Item item) {
    return List.of(item.getText());
  }

  private Box map(Rectangle bounds) {
    return pixels.apply(
        new Rectangle(bounds.x + origin.x, bounds.y + origin.y, bounds.width, bounds.height));
  }

  private Seen item(Item item, List<String> texts, Box box, Set<Mark> marks) {
    return item(item, texts, box, marks, List.of());
  }

  private Seen item(Item item, List<String> texts, Box box, Set<Mark> marks, List<Seen> below) {
    return new Seen(
        item.getClass().getSimpleName(),
        Named.of(item).orElse(""),
        texts,
        properties.tip(item),
        box,
        marks,
        below);
  }
}
