package org.absorb.ui.workbench.internal.render;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Widget;
import org.w3c.dom.css.CSSStyleDeclaration;

/**
 * Styles widgets as the workbench does, except where nothing but the line over the tab of an active
 * part comes or goes: the workbench would look through the style sheet again for all that the part
 * is made of.
 */
public final class Styling implements IStylingEngine {

  private static final String ACTIVE = "active";

  private final IStylingEngine all;
  private final IThemeEngine themes;

  /**
   * @param all the workbench's own
   */
  public Styling(IStylingEngine all, IThemeEngine themes) {
    this.all = all;
    this.themes = themes;
  }

  @Override
  public void setClassnameAndId(Object widget, String classes, String id) {
    String before = WidgetElement.getCSSClass((Widget) widget);
    if (before == null
        || classes == null
        || !others(before).equals(others(classes))
        || !Objects.equals(WidgetElement.getID((Widget) widget), id)) {
      all.setClassnameAndId(widget, classes, id);
    } else if (!before.equals(classes)) {
      WidgetElement.setCSSClass((Widget) widget, classes);
      if (widget instanceof CTabFolder) {
        themes.applyStyles(widget, false);
      }
    }
  }

  private static Set<String> others(String classes) {
    Set<String> others = new HashSet<>(List.of(classes.trim().split("\\s+")));
    others.remove(ACTIVE);
    return others;
  }

  @Override
  public void setClassname(Object widget, String classes) {
    all.setClassname(widget, classes);
  }

  @Override
  public void setId(Object widget, String id) {
    all.setId(widget, id);
  }

  @Override
  public void style(Object widget) {
    all.style(widget);
  }

  @Override
  public CSSStyleDeclaration getStyle(Object widget) {
    return all.getStyle(widget);
  }
}
