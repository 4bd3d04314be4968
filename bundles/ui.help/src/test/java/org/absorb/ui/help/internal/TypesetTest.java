package org.absorb.ui.help.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.absorb.ui.help.internal.Typeset.Kind;
import org.absorb.ui.help.internal.Typeset.Line;
import org.absorb.ui.help.internal.Typeset.Mark;
import org.absorb.ui.help.internal.Typeset.Run;
import org.junit.jupiter.api.Test;

class TypesetTest {

  private static final Path PAGES = Path.of("../../product/docs/help");

  private static String words(Typeset page, Run run) {
    return page.text().substring(run.start(), run.start() + run.length());
  }

  @Test
  void whatIsMarkedIsMarked() {
    Typeset page = Typeset.of("# A title\n\nSome **bold** words\nand `code`, [there](b.md).\n");
    assertEquals("A title\nSome bold words and code, there.\n", page.text());
    assertEquals(
        List.of(new Line(Kind.TITLE, 0, true), new Line(Kind.PARAGRAPH, 0, true)), page.lines());
    assertEquals(
        List.of("A title", "bold", "code", "there"),
        page.runs().stream()
            .filter(run -> !run.marks().isEmpty())
            .map(run -> words(page, run))
            .toList());
    Run link =
        page.runs().stream().filter(run -> !run.target().isEmpty()).findFirst().orElseThrow();
    assertEquals("there", words(page, link));
    assertEquals("b.md", link.target());
    assertEquals(Set.of(Mark.LINK), link.marks());
  }

  @Test
  void runsCoverTheTextWithoutGaps() {
    for (HelpPage page : HelpPage.all(PAGES)) {
      Typeset set = Typeset.of(page.markdown());
      int end = 0;
      for (Run run : set.runs()) {
        assertEquals(end, run.start(), page.name());
        end += run.length();
      }
      assertEquals(set.text().length(), end, page.name());
      assertEquals(set.text().lines().count(), set.lines().size(), page.name());
    }
  }

  @Test
  void listsAndCodeKeepTheirLines() {
    Typeset page = Typeset.of("1. one\n2. two\n   - inner\n\n```\nabsorb run\nabsorb list\n```\n");
    assertEquals("1.\tone\n2.\ttwo\n\u2022\tinner\nabsorb run\nabsorb list\n", page.text());
    assertEquals(
        List.of(
            new Line(Kind.ITEM, 1, true),
            new Line(Kind.ITEM, 1, true),
            new Line(Kind.ITEM, 2, true),
            new Line(Kind.CODE, 0, true),
            new Line(Kind.CODE, 0, false)),
        page.lines());
  }

  /** The pages themselves: each with a title of its own, and no link into nowhere. */
  @Test
  void pagesAreWhole() {
    List<HelpPage> pages = HelpPage.all(PAGES);
    assertTrue(pages.size() > 5, pages.toString());
    assertEquals(pages.size(), pages.stream().map(HelpPage::title).distinct().count());
    Set<String> names = pages.stream().map(HelpPage::name).collect(Collectors.toSet());
    for (HelpPage page : pages) {
      assertFalse(page.title().isBlank(), page.name());
      Typeset.of(page.markdown()).runs().stream()
          .map(Run::target)
          .filter(target -> !target.isEmpty() && !target.startsWith("https://"))
          .forEach(target -> assertTrue(names.contains(target), page.name() + ": " + target));
    }
  }

  @Test
  void aPageIsFoundByWordsInAnyOrder() {
    HelpPage page = new HelpPage("a.md", "A", "# A\n\nA Sweep has axes.");
    assertTrue(page.holds("axes sweep"));
    assertTrue(page.holds(""));
    assertFalse(page.holds("axes replicas"));
  }
}
