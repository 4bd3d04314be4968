package org.absorb.window.tests;

import java.awt.image.BufferedImage;

/** Compares pictures. */
final class Pixels {

  private static final int NOTICEABLE = 24;

  private Pixels() {}

  /** How many pixels differ noticeably; all of them if the sizes do. */
  static int differing(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return Math.max(one.getWidth() * one.getHeight(), other.getWidth() * other.getHeight());
    }
    int count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (distance(one.getRGB(x, y), other.getRGB(x, y)) > NOTICEABLE) {
          count++;
        }
      }
    }
    return count;
  }

  /** How many pixels are not of the ground, which is the colour of the first. */
  static int drawn(BufferedImage image) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (distance(image.getRGB(0, 0), image.getRGB(x, y)) > NOTICEABLE) {
          count++;
        }
      }
    }
    return count;
  }

  private static int distance(int one, int other) {
    int distance = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      distance = Math.max(distance, Math.abs((one >> shift & 255) - (other >> shift & 255)));
    }
    return distance;
  }

  /** The mean brightness, 0 to 255. */
  static double brightness(BufferedImage image) {
    long sum = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = image.getRGB(x, y);
        sum += (pixel >> 16 & 255) + (pixel >> 8 & 255) + (pixel & 255);
      }
    }
    return sum / (3.0 * image.getWidth() * image.getHeight());
  }
}
