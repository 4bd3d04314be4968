package org.absorb.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenReadsBack() {
    String text =
        "{\"a\": {\"b\": [1, 0.10, -2.5e-7, true, null, \"x\\n\\u00e9\"]}, \"c\": {}, \"d\": []}";
    Tree tree = Json.parse(text, "text");
    assertEquals(tree, Json.parse(JsonWriter.pretty(tree), "pretty"));
    assertEquals(tree, Json.parse(JsonWriter.line(tree), "line"));
    assertEquals(-1, JsonWriter.line(tree).indexOf('\n'));
  }

  @Test
  void aDocumentIsLaidOutForReading() {
    Tree tree = Json.parse("{\"name\": \"x\", \"system\": {\"particles\": 2000}}", "text");
    assertEquals(
        "{\n  \"name\": \"x\",\n  \"system\": {\"particles\": 2000}\n}\n", JsonWriter.pretty(tree));
  }

  @Test
  void aMistakeIsNamedByFileLineAndColumn() {
    Path file = folder.resolve("bad.json");
    Atomic.write(file, "{\n  \"a\": 1,\n  \"b\" 2\n}");
    String message = assertThrows(BadInputException.class, () -> Json.read(file)).getMessage();
    assertTrue(message.startsWith(file + ": line 3, column "), message);
    assertEquals(1, message.lines().count());
  }

  /** Our words, whatever the parser's are. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "{`a` 1}; 1:6; after the name `a` there must be a colon and a value (a number, a text in double quotes, true, false, null, [ ] or { })",
        "{`a`: NaN}; 1:10; after the name `a` there must be",
        "{`a`: tru}; 1:7; after the name `a` there must be",
        "{`a`: 01}; 1:8; after the name `a` there must be",
        "{`a`: 1|`b`: 2}; 2:1; there must be a comma and the next name in double quotes here, or } at the end",
        "{`a`: 1,}; 1:9; there must be a comma and the next name",
        "{a: 1}; 1:2; there must be a comma and the next name",
        "{`a`: [1 2]}; 1:10; there must be a comma and the next value here, or ] at the end",
        "{`a`: [1,]}; 1:10; there must be a comma and the next value",
        "{`a`: 1; 1:8; the text ends too early: a bracket or a quotation mark is not closed",
        "{`a`: `x; 1:9; the text ends too early",
        "{`a`: `x|y`}; 1:9; a text may not hold this character: write \\n for a line break, \\\\ for a backslash",
        "{`a`: `\\q`}; 1:9; a text may not hold this character",
        "{`a`: 1, `a`: 2}; 1:10; the name `a` is given twice",
        "} x; 1:1; must be a JSON object",
        "{} {}; 1:4; there is something after the end of the document"
      })
  void aFaultIsSaidInOurWords(String text, String place, String what) {
    Json.Fault fault = Json.fault(text.replace('`', '"').replace('|', '\n')).orElseThrow();
    assertTrue(fault.what().startsWith(what.replace('`', '"')), fault.what());
    assertEquals(place, fault.line() + ":" + fault.column());
  }

  @Test
  void depthAndLengthHaveLimits() {
    String deepest = "{\"a\": " + "[".repeat(Json.DEEPEST - 1) + "]".repeat(Json.DEEPEST - 1) + "}";
    assertTrue(Json.fault(deepest).isEmpty());
    assertEquals(
        "objects and lists lie more than 64 deep within each other",
        Json.fault(deepest.replace("[]", "[[]]")).orElseThrow().what());
    assertEquals(
        "the number is too long",
        Json.fault("{\"a\": " + "1".repeat(2000) + "}").orElseThrow().what());
  }

  @Test
  void duplicatesDepthAndTailsAreRefused() {
    for (String text :
        new String[] {
          "{\"a\": 1, \"a\": 2}",
          "{\"a\": " + "[".repeat(100) + "]".repeat(100) + "}",
          "{} {}",
          "[1]",
          "",
          "{\"a\": 1e99999}",
          "{\"a\": NaN}",
          "{\"a\""
        }) {
      assertThrows(BadInputException.class, () -> Json.parse(text, "text"), text);
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.json");
    assertTrue(
        assertThrows(BadInputException.class, () -> Json.read(file))
            .getMessage()
            .contains(file.toString()));
  }

  @Test
  void largeNumbersStayShort() {
    assertEquals(
        "1E+99",
        JsonWriter.line(Json.parse("{\"a\": 1e99}", "text").get("a").orElse(Value.NOTHING)));
  }
}
