package org.absorb.ui.workbench.look;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.absorb.figures.Theme;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/**
 * How the window looks now. Colours need no disposal; fonts and images belong to this and live as
 * long as the display.
 */
public final class Look {

  /** The fonts, after the system's. */
  public enum Type {
    BASE(0, SWT.NORMAL),
    BOLD(0, SWT.BOLD),
    ITALIC(0, SWT.ITALIC),
    SMALL(-0.75, SWT.NORMAL),
    /** The title of an editor. */
    TITLE(1.5, SWT.BOLD),
    /** The title of a page. */
    PAGE(9, SWT.BOLD),
    MONO(0, SWT.NORMAL);

    private final double larger;
    private final int style;

    Type(double larger, int style) {
      this.larger = larger;
      this.style = style;
    }
  }

  private static final String MONOSPACE = "Monospace";

  private final Display display;
  private final Map<Type, Font> fonts = new EnumMap<>(Type.class);
  private final Map<Icon, Map<Tone, Image>> images = new HashMap<>();
  private final Set<Runnable> listeners = new LinkedHashSet<>();
  private boolean dark;

  public Look(Display display, boolean dark) {
    this.display = display;
    this.dark = dark;
    display.addListener(SWT.Dispose, event -> dispose());
  }

  public boolean dark() {
    return dark;
  }

  /** Changes to light or dark and tells those who listen. */
  public void dark(boolean changed) {
    if (changed != dark) {
      dark = changed;
      disposeImages();
      for (Runnable listener : List.copyOf(listeners)) {
        if (listeners.contains(listener)) { // else one before it has put another thing in its place
          listener.run();
        }
      }
    }
  }

  /**
   * Hears when colours and icons have changed: set them anew and redraw.
   *
   * @return stops listening
   */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public Color color(Tone tone) {
    return new Color(tone.rgb(dark));
  }

  /** A colour of a figure, for a line or a mark beside it. */
  public Color color(java.awt.Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue());
  }

  /** The colours of figures. */
  public Theme figures() {
    return dark ? Theme.DARK : Theme.LIGHT;
  }

  public Font font(Type type) {
    return fonts.computeIfAbsent(type, this::make);
  }

  private Font make(Type type) {
    FontData[] data = display.getSystemFont().getFontData();
    for (FontData each : data) {
      each.setHeight((int) Math.round(each.getHeight() + type.larger));
      each.setStyle(type.style);
      if (type == Type.MONO) {
        each.setName(MONOSPACE);
      }
    }
    return new Font(display, data);
  }

  /** An icon in the colour of plain icons. */
  public Image image(Icon icon) {
    return image(icon, Tone.MUTED);
  }

  /** An icon in one colour. After a change of the look, ask again: the old image is gone. */
  public Image image(Icon icon, Tone tone) {
    return images
        .computeIfAbsent(icon, any -> new EnumMap<>(Tone.class))
        .computeIfAbsent(tone, any -> IconImage.of(display, icon, tone.rgb(dark)));
  }

  private void dispose() {
    fonts.values().forEach(Font::dispose);
    fonts.clear();
    disposeImages();
  }

  private void disposeImages() {
    images.values().forEach(tones -> tones.values().forEach(Image::dispose));
    images.clear();
  }
}
