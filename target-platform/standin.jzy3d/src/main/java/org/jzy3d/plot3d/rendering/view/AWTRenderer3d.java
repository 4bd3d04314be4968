package org.jzy3d.plot3d.rendering.view;

import java.awt.image.BufferedImage;

/** A renderer that keeps its last picture. */
public class AWTRenderer3d extends Renderer3d {

  protected BufferedImage bufferedImage;

  public BufferedImage getLastScreenshotImage() {
    return bufferedImage;
  }
}
