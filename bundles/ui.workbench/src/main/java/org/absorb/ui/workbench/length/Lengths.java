package org.absorb.ui.workbench.length;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.absorb.model.parameter.Parameter;
import org.absorb.ui.workbench.PreferenceType;

/**
 * In which unit numbers that are lengths, or powers of lengths, are shown in tables, on axes and
 * beside packings. Files, forms, filters and the command line are in D whatever is preferred.
 *
 * @param lengths the unit
 */
public record Lengths(@Parameter(byDefault = "\"diameter\"") LengthUnit lengths) {

  /** Its page of preferences. */
  public static final PreferenceType<Lengths> PAGE = new LengthsPage();

  /** A power of a length: D, D^2, 1/D, 1/D^2; the same of R. */
  private static final Pattern LENGTH = Pattern.compile("(1/)?([DR])(?:\\^(\\d))?");

  private static final double RADII = 2;

  /** The unit that numbers are shown in where no box is known. */
  public String unit(String declared) {
    return unit(declared, Double.NaN);
  }

  /**
   * The unit that numbers are shown in.
   *
   * @param declared in which they are given; what is no power of a length stays as it is
   * @param box its side in D; not-a-number if there is none
   */
  public String unit(String declared, double box) {
    Matcher length = LENGTH.matcher(declared);
    if (!length.matches()) {
      return declared;
    }
    String power = length.group(3) == null ? "" : "^" + length.group(3);
    return (length.group(1) == null ? "" : "1/") + shown(box).symbol() + power;
  }

  private LengthUnit shown(double box) {
    return lengths == LengthUnit.BOX && Double.isNaN(box) ? LengthUnit.DIAMETER : lengths;
  }

  /** By what numbers are multiplied to be shown where no box is known. */
  public double factor(String declared) {
    return factor(declared, Double.NaN);
  }

  /**
   * By what numbers are multiplied to be shown.
   *
   * @param declared the unit that they are given in
   * @param box its side in D; not-a-number if there is none
   */
  public double factor(String declared, double box) {
    Matcher length = LENGTH.matcher(declared);
    if (!length.matches()) {
      return 1;
    }
    double given = length.group(2).equals("R") ? 1 / RADII : 1; // in D
    double factor =
        given
            * switch (shown(box)) {
              case DIAMETER -> 1;
              case RADIUS -> RADII;
              case BOX -> 1 / box;
            };
    int power = length.group(3) == null ? 1 : Integer.parseInt(length.group(3));
    return Math.pow(factor, length.group(1) == null ? power : -power);
  }
}
