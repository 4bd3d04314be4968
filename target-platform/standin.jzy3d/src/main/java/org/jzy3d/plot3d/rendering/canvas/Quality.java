package org.jzy3d.plot3d.rendering.canvas;

/** What is switched on when something is drawn. */
public class Quality {

  public static Quality Advanced() {
    return new Quality();
  }

  public static Quality Nicest() {
    return new Quality();
  }
}
