package org.jzy3d.plot3d.rendering.view;

import org.jzy3d.colors.Color;

/** How a scene is seen. */
public class View {

  protected Color backgroundColor = new Color(1, 1, 1);
  protected boolean axisDisplayed = true;

  public void setBackgroundColor(Color color) {
    backgroundColor = color;
  }

  public Color getBackgroundColor() {
    return backgroundColor;
  }

  public void setAxisDisplayed(boolean status) {
    axisDisplayed = status;
  }

  public boolean isAxisDisplayed() {
    return axisDisplayed;
  }
}
