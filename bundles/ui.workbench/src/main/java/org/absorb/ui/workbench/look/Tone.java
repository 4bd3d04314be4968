package org.absorb.ui.workbench.look;

import org.eclipse.swt.graphics.RGB;

/** The colours of the window by what they mean. All text colours reach 4.5:1 on a part's ground. */
public enum Tone {
  WINDOW(0xEDEFF1, 0x1B1E22),
  BAR(0xF5F6F7, 0x24282D),
  TAB_ROW(0xE4E7EA, 0x2A2F35),
  PART(0xFFFFFF, 0x202429),
  HEADER(0xF3F5F6, 0x262B30),
  LINE(0xD3D8DD, 0x3A4047),
  HAIRLINE(0xE6E9EC, 0x30353B),
  FIELD(0xFFFFFF, 0x191C20),
  FIELD_LINE(0xB9C1C9, 0x4A525B),
  TEXT(0x1E252C, 0xE3E7EB),
  MUTED(0x5B6670, 0xA3ADB7),
  FAINT(0x6D7781, 0x8A949E),
  ACCENT(0x1F66AD, 0x6CAEEA),
  ON_ACCENT(0xFFFFFF, 0x10202E),
  /** The ground of what is selected, too. */
  ACCENT_TINT(0xDCE9F6, 0x24405C),
  ACCENT_LINE(0x9FC2E4, 0x3E6B97),
  GOOD(0x2A794A, 0x6CC08B),
  GOOD_TINT(0xDFF1E6, 0x1E3A2A),
  CAUTION(0x9A5B00, 0xE5AE55),
  CAUTION_TINT(0xFCEFD6, 0x40331B),
  ERROR(0xB3261E, 0xF28B82),
  ERROR_TINT(0xFBE6E4, 0x472623),
  PLOT_GRID(0xE8EBEE, 0x31373E),
  PLOT_AXIS(0x6B7680, 0x98A3AD);

  private final int light;
  private final int dark;

  Tone(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The colour on light or dark ground. */
  public RGB rgb(boolean onDark) {
    int hex = onDark ? dark : light;
    return new RGB(hex >> 16, hex >> 8 & 0xFF, hex & 0xFF);
  }
}
