package org.absorb.model.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

  private final Tree document =
      (Tree)
          JsonText.read(
              "{\"system\":{\"particles\":10},\"observe\":[{\"type\":\"a\"},{\"type\":\"b\"}]}");

  @Test
  void readsFieldsAndItems() {
    assertEquals(Value.of(10), document.at(Path.of("system.particles")).orElseThrow());
    assertEquals(Value.of("b"), document.at(Path.of("observe[1].type")).orElseThrow());
    assertTrue(document.at(Path.of("observe[2].type")).isEmpty());
    assertTrue(document.at(Path.of("system.colour")).isEmpty());
  }

  @Test
  void writesACopyAndMakesWhatIsMissing() {
    Tree changed =
        document
            .with(Path.of("dynamics.potential.type"), Value.of("x"))
            .with(Path.of("observe[0].type"), Value.of("c"));
    assertEquals(
        "{\"dynamics\":{\"potential\":{\"type\":\"x\"}},\"observe\":[{\"type\":\"c\"},{\"type\":\"b\"}],\"system\":{\"particles\":10}}",
        changed.toString());
    assertEquals(Value.of("a"), document.at(Path.of("observe[0].type")).orElseThrow());
  }

  @Test
  void isWrittenAsItIsRead() {
    assertEquals("observe[1].type", Path.of("observe[1].type").toString());
    assertThrows(
        IllegalArgumentException.class,
        () -> document.with(Path.of("observe[7].type"), Value.NOTHING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a..b", "a[", "a[x]", "a[]", "[1]"})
  void refusesWhatIsNoPath(String text) {
    assertThrows(IllegalArgumentException.class, () -> Path.of(text));
  }
}
