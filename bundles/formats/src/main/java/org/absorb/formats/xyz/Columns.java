package org.absorb.formats.xyz;

import java.util.Locale;

/**
 * Where in a line of a particle its numbers stand; -1 where they do not.
 *
 * @param position the first coordinate; two more follow
 * @param radius its radius
 * @param diameter its diameter, for files that give that
 * @param image the first image count; two more follow
 * @param count how many words a line has
 */
record Columns(int position, int radius, int diameter, int image, int count) {

  /** What a file has that does not say. */
  static final String PLAIN = "species:S:1:pos:R:3";

  /** Reads {@code species:S:1:pos:R:3:...}; {@code null} if it cannot be read or has no pos. */
  static Columns of(String properties) {
    String[] words = properties.split(":");
    int position = -1;
    int radius = -1;
    int diameter = -1;
    int image = -1;
    int at = 0;
    for (int i = 0; i + 2 < words.length; i += 3) {
      int width;
      try {
        width = Integer.parseInt(words[i + 2]);
      } catch (NumberFormatException e) {
        return null;
      }
      if (width < 1 || width > 1000) {
        return null;
      }
      switch (words[i].toLowerCase(Locale.ROOT)) {
        case "pos", "position", "positions" -> position = width == 3 ? at : -1;
        case "radius", "radii" -> radius = at;
        case "diameter" -> diameter = at;
        case "image", "periodic_image" -> image = width == 3 ? at : -1;
        default -> {}
      }
      at += width;
    }
    return position < 0 || words.length % 3 != 0
        ? null
        : new Columns(position, radius, diameter, image, at);
  }
}
