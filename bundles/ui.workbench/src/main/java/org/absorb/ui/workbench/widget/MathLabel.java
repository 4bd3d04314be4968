package org.absorb.ui.workbench.widget;

import java.util.List;
import org.absorb.model.text.MathText;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/** A line of text with symbols, an icon before it if there is one; cut with dots where too long. */
public final class MathLabel extends Drawn {

  private static final int GAP = 4;

  private final MathDrawing drawing;
  private MathText text = MathText.of("");
  private MathText shorter;
  private Tone tone = Tone.TEXT;
  private Icon icon;

  public MathLabel(Composite parent, Look look, Look.Type type) {
    super(parent, look, SWT.NO_FOCUS);
    this.drawing = new MathDrawing(look.font(type));
    addListener(SWT.Dispose, event -> drawing.dispose());
  }

  /** Says something else. */
  public MathLabel text(MathText other) {
    text = other;
    redraw();
    return this;
  }

  /** Says something without symbols. */
  public MathLabel text(String plain) {
    return text(MathText.of(plain.replace("$", "")));
  }

  /** Says less where there is no room; {@code null}: as much as there is room for. */
  public MathLabel shorter(String plain) {
    shorter = plain == null ? null : MathText.of(plain.replace("$", ""));
    redraw();
    return this;
  }

  /** In another colour. */
  public MathLabel tone(Tone other) {
    tone = other;
    redraw();
    return this;
  }

  /** With an icon in the text's colour; {@code null}: without. */
  public MathLabel icon(Icon other) {
    icon = other;
    redraw();
    return this;
  }

  private int lead() {
    return icon == null ? 0 : Icon.SIZE + GAP;
  }

  @Override
  protected void draw(GC gc, Rectangle area) {
    MathText said = drawing.size(text).x <= area.width || shorter == null ? text : shorter;
    // where room lacks the words say more than the icon
    int lead = drawing.size(said).x + lead() <= area.width ? lead() : 0;
    if (lead > 0) {
      gc.drawImage(look().image(icon, tone), 0, (area.height - Icon.SIZE) / 2);
    }
    Rectangle place = new Rectangle(lead, 0, area.width - lead, area.height);
    drawing.drawWithin(gc, said, List.of(), MathDrawing.Cut.END, place, look().color(tone));
  }

  @Override
  protected String words() {
    return MathDrawing.plain(text);
  }

  @Override
  public Point computeSize(int widthHint, int heightHint, boolean changed) {
    Point size = drawing.size(text);
    return new Point(
        widthHint == SWT.DEFAULT ? lead() + size.x + 1 : widthHint,
        heightHint == SWT.DEFAULT ? Math.max(size.y, icon == null ? 0 : Icon.SIZE) : heightHint);
  }
}
