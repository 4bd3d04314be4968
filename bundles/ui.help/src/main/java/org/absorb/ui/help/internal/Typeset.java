package org.absorb.ui.help.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown as plain text with marks on it: titles, headings, paragraphs, lists, code, emphasis and
 * links. Paragraphs end with a line break and are one line each, to be wrapped by who shows them.
 *
 * @param runs stretches of text that look alike, in order, without gaps
 * @param lines one for each line of the text
 */
record Typeset(String text, List<Run> runs, List<Line> lines) {

  /** How text looks. */
  enum Mark {
    TITLE,
    HEADING,
    BOLD,
    ITALIC,
    CODE,
    LINK
  }

  /** What a line is. */
  enum Kind {
    TITLE,
    HEADING,
    PARAGRAPH,
    ITEM,
    CODE
  }

  /**
   * A stretch of text.
   *
   * @param target where a link leads; empty for what is none
   */
  record Run(int start, int length, Set<Mark> marks, String target) {}

  /**
   * A line of text.
   *
   * @param depth of the list it is in, 0 outside of any
   * @param first whether a paragraph, an item or a block begins with it
   */
  record Line(Kind kind, int depth, boolean first) {}

  static Typeset of(String markdown) {
    Setter setter = new Setter();
    Parser.builder().build().parse(markdown).accept(setter);
    return new Typeset(setter.text.toString(), setter.runs, setter.lines);
  }

  private static final class Setter extends AbstractVisitor {
    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    private String target = "";
    private int depth;
    private String bullet = "";

    private void add(String words) {
      if (!words.isEmpty()) {
        runs.add(new Run(text.length(), words.length(), EnumSet.copyOf(marks), target));
        text.append(words);
      }
    }

    private void marked(Mark mark, Runnable inside) {
      marks.add(mark);
      inside.run();
      marks.remove(mark);
    }

    private void line(Kind kind, boolean first) {
      lines.add(new Line(kind, depth, first));
      add("\n");
    }

    @Override
    public void visit(Heading heading) {
      boolean title = heading.getLevel() == 1;
      marked(title ? Mark.TITLE : Mark.HEADING, () -> visitChildren(heading));
      line(title ? Kind.TITLE : Kind.HEADING, true);
    }

    @Override
    public void visit(Paragraph paragraph) {
      boolean item = !bullet.isEmpty();
      add(bullet);
      bullet = "";
      visitChildren(paragraph);
      line(item ? Kind.ITEM : Kind.PARAGRAPH, true);
    }

    @Override
    public void visit(BulletList list) {
      deeper(list);
    }

    @Override
    public void visit(OrderedList list) {
      deeper(list);
    }

    private void deeper(Node list) {
      depth++;
      visitChildren(list);
      depth--;
    }

    @Override
    public void visit(ListItem item) {
      bullet = item.getParent() instanceof OrderedList ? number(item) + ".\t" : "\u2022\t";
      visitChildren(item);
    }

    private static int number(ListItem item) {
      int number = ((OrderedList) item.getParent()).getMarkerStartNumber();
      for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
        number++;
      }
      return number;
    }

    @Override
    public void visit(FencedCodeBlock block) {
      boolean first = true;
      for (String code : block.getLiteral().stripTrailing().split("\n")) {
        marked(Mark.CODE, () -> add(code));
        line(Kind.CODE, first);
        first = false;
      }
    }

    @Override
    public void visit(Code code) {
      marked(Mark.CODE, () -> add(code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
      marked(Mark.ITALIC, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      marked(Mark.BOLD, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(Link link) {
      target = link.getDestination();
      marked(Mark.LINK, () -> visitChildren(link));
      target = "";
    }

    @Override
    public void visit(Text words) {
      add(words.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak space) {
      add(" ");
    }

    @Override
    public void visit(HardLineBreak space) {
      add(" ");
    }
  }
}
