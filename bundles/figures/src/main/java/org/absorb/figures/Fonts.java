package org.absorb.figures;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fonts of figures, and of words in other pictures: a sans serif with even digits and Greek
 * letters, as the window's. Any thread.
 */
public final class Fonts {

  /** What text is measured with: the same on every surface, so that layouts agree. */
  public static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  public static final float LABEL = 12;
  public static final float TICK = 11;
  public static final float TITLE = 13;

  private static final List<String> PREFERRED =
      List.of("Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "Arial");

  private static final Font BASE = find();

  private Fonts() {}

  public static Font plain(float size) {
    return BASE.deriveFont(size);
  }

  public static Font bold(float size) {
    return BASE.deriveFont(Font.BOLD, size);
  }

  private static Font find() {
    Set<String> there =
        Set.of(
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ROOT));
    return PREFERRED.stream()
        .filter(there::contains)
        .map(name -> new Font(name, Font.PLAIN, (int) LABEL))
        .filter(font -> font.canDisplay('\u03c6'))
        .findFirst()
        .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, (int) LABEL));
  }
}
