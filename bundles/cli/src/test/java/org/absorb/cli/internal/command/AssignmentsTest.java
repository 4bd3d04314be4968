package org.absorb.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;

class AssignmentsTest {

  private static String of(String... settings) {
    return CanonicalJson.write(Assignments.apply(Tree.EMPTY, List.of(settings)));
  }

  @Test
  void jsonIsJsonAndTheRestIsText() {
    assertEquals(
        "{\"a\":{\"b\":0.5,\"c\":\"text\",\"d\":\"NaN\"}}", of("a.b=0.50", "a.c=text", "a.d=NaN"));
    assertEquals(
        "{\"observe\":[{\"type\":\"msd\"}],\"seed\":7}",
        of("seed=7", "observe=[{\"type\": \"msd\"}]"));
    assertEquals("{\"a\":\"x=y\",\"b\":true}", of("a=x=y", "b=true"));
  }

  @Test
  void theLaterSettingCounts() {
    assertEquals("{\"a\":2}", of("a=1", "a=2"));
  }

  @Test
  void whatIsNoSettingIsRefusedWithItsText() {
    for (String bad : List.of("phi", "=1", "a..b=1", "a[x]=1")) {
      String message = assertThrows(BadInputException.class, () -> of(bad)).getMessage();
      assertEquals(true, message.contains(bad) && message.lines().count() == 1, message);
    }
  }
}
