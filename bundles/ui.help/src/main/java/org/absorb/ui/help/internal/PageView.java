package org.absorb.ui.help.internal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.absorb.ui.help.internal.Typeset.Kind;
import org.absorb.ui.help.internal.Typeset.Line;
import org.absorb.ui.help.internal.Typeset.Mark;
import org.absorb.ui.help.internal.Typeset.Run;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.Pointer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Shows a page; links are followed with the mouse, or with Enter where the caret stands. */
final class PageView {

  private static final int SIDE = 28;
  private static final int ABOVE = 18;
  private static final int LEADING = 3;
  private static final int PARAGRAPH = 9;
  private static final int HEADING = 18;
  private static final int STEP = 18;
  private static final int CODE = 12;
  private static final int WIDEST = 760;

  private final Look look;
  private final StyledText text;
  private Typeset shown = Typeset.of("");

  /**
   * @param follow takes where a link leads
   */
  PageView(Composite parent, Look look, Consumer<String> follow) {
    this.look = look;
    text =
        Named.as(
            "help.page",
            new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL));
    Ground.of(look, Tone.PART, text);
    text.setFont(look.font(Look.Type.BASE));
    text.setLineSpacing(LEADING);
    text.setTabStops(new int[] {STEP});
    text.setCaret(null);
    text.addListener(SWT.Resize, event -> margins());
    text.addListener(SWT.MouseMove, this::point);
    text.addListener(
        SWT.MouseUp,
        event -> {
          if (event.button == 1 && text.getSelectionCount() == 0) {
            target(event).ifPresent(follow);
          }
        });
    margins();
  }

  StyledText control() {
    return text;
  }

  void show(Typeset page) {
    shown = page;
    text.setText(page.text());
    style();
    text.setTopPixel(0);
  }

  /** Sets colours and fonts anew. */
  void style() {
    for (Run run : shown.runs()) {
      text.setStyleRange(style(run));
    }
    for (int i = 0; i < shown.lines().size(); i++) {
      Line line = shown.lines().get(i);
      int left = line.depth() * STEP + (line.kind() == Kind.CODE ? CODE : 0);
      text.setLineIndent(i, 1, line.kind() == Kind.ITEM ? left - STEP : left);
      text.setLineWrapIndent(i, 1, left);
      text.setLineVerticalIndent(i, above(line));
      text.setLineBackground(
          i, 1, line.kind() == Kind.CODE ? look.color(Tone.HEADER) : look.color(Tone.PART));
    }
  }

  private static int above(Line line) {
    return switch (line.kind()) {
      case TITLE -> 0;
      case HEADING -> HEADING;
      case CODE -> line.first() ? PARAGRAPH : 0;
      case ITEM -> PARAGRAPH / 2;
      case PARAGRAPH -> PARAGRAPH;
    };
  }

  private StyleRange style(Run run) {
    Set<Mark> marks = run.marks();
    boolean link = marks.contains(Mark.LINK);
    StyleRange style = new StyleRange();
    style.start = run.start();
    style.length = run.length();
    style.foreground = look.color(link ? Tone.ACCENT : Tone.TEXT);
    style.underline = link;
    style.font = look.font(type(marks));
    return style;
  }

  private static Look.Type type(Set<Mark> marks) {
    if (marks.contains(Mark.TITLE)) {
      return Look.Type.PAGE;
    } else if (marks.contains(Mark.HEADING)) {
      return Look.Type.TITLE;
    } else if (marks.contains(Mark.CODE)) {
      return Look.Type.MONO;
    } else if (marks.contains(Mark.BOLD)) {
      return Look.Type.BOLD;
    }
    return marks.contains(Mark.ITALIC) ? Look.Type.ITALIC : Look.Type.BASE;
  }

  /** Lines that are too long are hard to read. */
  private void margins() {
    int right = Math.max(SIDE, text.getSize().x - WIDEST - SIDE);
    text.setMargins(SIDE, ABOVE, right, ABOVE);
  }

  private Optional<String> target(Event event) {
    int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
    return shown.runs().stream()
        .filter(run -> !run.target().isEmpty())
        .filter(run -> offset >= run.start() && offset < run.start() + run.length())
        .map(Run::target)
        .findFirst();
  }

  private void point(Event event) {
    boolean link = target(event).isPresent();
    Pointer.show(text, link ? SWT.CURSOR_HAND : SWT.CURSOR_IBEAM);
  }
}
