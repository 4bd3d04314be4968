package org.jzy3d.plot3d.rendering.canvas;

/** Where is drawn. */
public interface ICanvas {

  /** Draws, and keeps what it looks like. */
  Object screenshot();
}
