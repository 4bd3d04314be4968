package org.absorb.scene;

/**
 * Draws packings. A service; of several the one of the highest ranking draws. What lies where is
 * {@link Projection}'s to say, so that {@link Picking} and what others draw over the picture agree
 * with every renderer.
 */
public interface SceneRenderer {

  /**
   * Draws a scene. Any thread, several at a time.
   *
   * @param width in pixels, 1 to 16 384; so the height
   */
  Picture draw(Scene scene, Camera camera, SceneLook look, int width, int height);
}
