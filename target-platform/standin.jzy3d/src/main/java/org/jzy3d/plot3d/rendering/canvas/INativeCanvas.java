package org.jzy3d.plot3d.rendering.canvas;

import org.jzy3d.plot3d.rendering.view.Renderer3d;

/** A canvas of OpenGL. */
public interface INativeCanvas {

  Renderer3d getRenderer();
}
