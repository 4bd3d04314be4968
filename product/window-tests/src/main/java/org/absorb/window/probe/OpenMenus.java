package org.absorb.window.probe;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Widget;

/** Which menus are open: a display does not tell, so we listen. On the display's thread. */
final class OpenMenus {

  private final Set<Widget> open = new LinkedHashSet<>();
  private Widget armed;
  private boolean listening;

  void listen(Display display) {
    if (!listening) {
      listening = true;
      display.addFilter(SWT.Show, event -> opened(event.widget));
      display.addFilter(SWT.Hide, event -> open.remove(event.widget));
      display.addFilter(SWT.Arm, event -> armed = event.widget);
    }
  }

  private void opened(Widget widget) {
    // a menu bar is shown when it is put up, and never hidden
    if (widget instanceof Menu menu && (menu.getStyle() & SWT.BAR) == 0) {
      armed = null;
      open.add(widget);
    }
  }

  boolean open(Menu menu) {
    return open.contains(menu);
  }

  /** Whether it is the one that would be chosen now. */
  boolean armed(MenuItem item) {
    return item == armed && open.contains(item.getParent());
  }

  /** Those that hang from no menu bar. */
  List<Menu> popups() {
    open.removeIf(Widget::isDisposed);
    return open.stream()
        .map(Menu.class::cast)
        .filter(menu -> (menu.getStyle() & SWT.POP_UP) != 0)
        .toList();
  }
}
