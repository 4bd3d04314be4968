package org.absorb.ui.workbench.look;

import org.eclipse.swt.graphics.RGB;

/** How well two tones can be told apart, WCAG 2. */
public final class Contrast {

  private Contrast() {}

  /** From 1, the same, to 21, black and white. */
  public static double of(Tone one, Tone other, boolean dark) {
    double a = luminance(one.rgb(dark));
    double b = luminance(other.rgb(dark));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Relative luminance of sRGB. */
  private static double luminance(RGB color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
