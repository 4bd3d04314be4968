package org.absorb.ui.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Schedule;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {

  private static final Field STEPS = Declaration.of(Protocol.class).field("steps").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "0.02, 0.02",
    "1e-9, 1e-9",
    "16000, 16 000",
    "4000, 4000",
    "-0.5, -0.5",
    "0, 0",
    "1.50, 1.5",
    "200000, 200 000",
    "1e300, 1e300"
  })
  void aNumberIsWrittenAsItReadsBack(String json, String shown) {
    Value value = JsonText.read(json);
    assertEquals(shown, FieldText.write(value));
    assertEquals(Optional.of(value), FieldText.read(STEPS, shown));
  }

  @Test
  void spacesBetweenDigitsAndTheMinusOfPrintAreRead() {
    assertEquals(Optional.of(Value.of(200_000)), FieldText.read(STEPS, " 200\u202f000 "));
    assertEquals(Optional.of(Value.of(-0.5)), FieldText.read(STEPS, "\u22120.5"));
    assertEquals(Optional.of(Value.of(1)), FieldText.read(STEPS, "1."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.x", "abc", "1,5", "1e", "--1", "1 x", "1e999999999", "NaN"})
  void whatIsNoNumberStaysAsTyped(String typed) {
    assertEquals(Optional.of(Value.of(typed)), FieldText.read(STEPS, typed));
    assertEquals(typed, FieldText.write(Value.of(typed)));
  }

  @Test
  void nothingWrittenIsNoValue() {
    assertEquals(Optional.empty(), FieldText.read(STEPS, "  "));
  }

  @Test
  void aListIsReadAndWrittenWithCommas() {
    Field at = Declaration.of(Schedule.class).field("at").orElseThrow();
    Value list = JsonText.read("[0, 100, 16000]");
    assertEquals("0, 100, 16 000", FieldText.write(list));
    assertEquals(Optional.of(list), FieldText.read(at, "0, 100,16 000"));
    assertEquals(Optional.of(JsonText.read("[5, \"x\"]")), FieldText.read(at, "5, x"));
    assertEquals(Optional.empty(), FieldText.read(at, " "));
  }

  @Test
  void groupsAreReadAndWrittenAsJson() {
    Field stages = Declaration.of(Protocol.class).field("stages").orElseThrow();
    String text = "[{\"dynamics\":{\"learningRate\":0.01},\"from\":4000}]";
    assertEquals(text, FieldText.write(JsonText.read(text)));
    assertEquals(Optional.of(JsonText.read(text)), FieldText.read(stages, text));
    assertEquals(Optional.of(Value.of("[{")), FieldText.read(stages, "[{"));
    assertEquals(Optional.empty(), FieldText.read(stages, ""));
    String until = "{\"most\":64,\"until\":0.02}";
    assertEquals(Optional.of(JsonText.read(until)), FieldText.read(STEPS, until));
  }
}
