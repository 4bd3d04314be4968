package org.jzy3d.colors;

/** A colour, each part from 0 to 1. */
public class Color {

  public float r;
  public float g;
  public float b;
  public float a = 1;

  public Color(float r, float g, float b) {
    this.r = r;
    this.g = g;
    this.b = b;
  }
}
