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
