/**
 * Pictures of packings, without a window: what is seen ({@link org.absorb.scene.Scene}), from where
 * ({@link org.absorb.scene.Camera}), how ({@link org.absorb.scene.SceneLook}), and who draws it
 * ({@link org.absorb.scene.SceneRenderer}).
 *
 * <p>A renderer is a service; the one of highest ranking draws, and the one that is here, in plain
 * Java, has the lowest. Values are immutable, arrays in them are not copied: who has handed them
 * over leaves them alone. Lengths are in diameters; x goes to the right, y up, z towards the eye.
 * What is made of a frame for it is in {@link org.absorb.scene.packing}.
 */
package org.absorb.scene;
