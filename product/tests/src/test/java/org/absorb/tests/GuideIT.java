package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the guide for authors quotes stands in the examples, line by line; "..." leaves lines out.
 */
class GuideIT {

  private static final Path EXAMPLES = Path.of(System.getProperty("absorb.examples"), "plugins");
  private static final Path GUIDE =
      Path.of(System.getProperty("absorb.home"), "help", "86-writing-plugins.md");
  private static final Pattern QUOTE =
      Pattern.compile(
          "^```(java|properties) (\\S+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void quotesAreTheSources() throws IOException {
    List<String> kinds = new ArrayList<>();
    Matcher quote = QUOTE.matcher(Files.readString(GUIDE));
    while (quote.find()) {
      String source = Files.readString(EXAMPLES.resolve(quote.group(2)));
      int from = 0;
      for (String piece : quote.group(3).split("(?m)^\\.\\.\\.\\n")) {
        int at = source.indexOf(piece, from);
        assertTrue(at >= 0, quote.group(2) + " has no such lines (any more):\n" + piece);
        from = at + piece.length();
      }
      kinds.add(quote.group(2).replaceAll("/.*", ""));
    }
    for (String example :
        List.of("heavy-ball", "logarithmic-potential", "susceptibility", "random-organization")) {
      assertTrue(kinds.contains(example), "the guide quotes " + example);
    }
    assertFalse(Files.readString(GUIDE).contains("```java\n"), "every piece of Java is a quote");
  }
}
