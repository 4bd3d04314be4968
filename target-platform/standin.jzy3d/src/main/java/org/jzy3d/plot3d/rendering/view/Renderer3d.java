package org.jzy3d.plot3d.rendering.view;

/** Draws the scene of a view. */
public class Renderer3d {}
