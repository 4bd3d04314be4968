package org.absorb.ui.workbench.grid;

import java.util.List;
import java.util.Optional;
import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Tone;

/**
 * What stands in a cell. Immutable.
 *
 * @param text may be empty
 * @param tone of the text
 * @param bold whether the text is to stand out
 * @param icon before the text
 * @param iconTone of the icon
 * @param chips short words in boxes, after the text
 * @param depth how far it is indented, for the first column
 * @param fold whether it can be opened or closed, for the first column
 */
public record GridCell(
    MathText text,
    Tone tone,
    boolean bold,
    Optional<Icon> icon,
    Tone iconTone,
    List<String> chips,
    int depth,
    Fold fold) {

  /** Whether there is something below a row. */
  public enum Fold {
    NONE,
    CLOSED,
    OPEN
  }

  public static final GridCell EMPTY = of("");

  /** Words as they are. */
  public static GridCell of(String plain) {
    return of(MathText.of(plain.replace("$", "")));
  }

  public static GridCell of(MathText text) {
    return new GridCell(
        text, Tone.TEXT, false, Optional.empty(), Tone.MUTED, List.of(), 0, Fold.NONE);
  }

  public GridCell tone(Tone other) {
    return new GridCell(text, other, bold, icon, iconTone, chips, depth, fold);
  }

  public GridCell bold(boolean is) {
    return new GridCell(text, tone, is, icon, iconTone, chips, depth, fold);
  }

  public GridCell icon(Icon sign, Tone toned) {
    return new GridCell(text, tone, bold, Optional.of(sign), toned, chips, depth, fold);
  }

  public GridCell chips(List<String> words) {
    return new GridCell(text, tone, bold, icon, iconTone, List.copyOf(words), depth, fold);
  }

  public GridCell at(int indent, Fold folding) {
    return new GridCell(text, tone, bold, icon, iconTone, chips, indent, folding);
  }
}
