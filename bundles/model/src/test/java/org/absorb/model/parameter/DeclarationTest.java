package org.absorb.model.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.absorb.model.parameter.sample.Settings;
import org.absorb.model.parameter.sample.Unlabelled;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

class DeclarationTest {

  private final Declaration<Settings> declaration = Declaration.of(Settings.class);
  private final Problems problems = new Problems();

  private Tree complete(String json) {
    return declaration.complete(
        (Tree) JsonText.read(json),
        Path.of("dynamics"),
        (kind, tree, at, p) -> tree.with("kind", Value.of(kind)),
        problems);
  }

  private void refused(String json, String line) {
    complete(json);
    assertEquals(line, new BadInputException(problems.list()).getMessage());
  }

  @Test
  void defaultsAreWrittenOutInOrderAndBound() {
    Tree whole = complete("{\"observe\":[\"energy\"],\"rate\":0.50}");
    assertTrue(problems.isEmpty(), () -> problems.list().toString());
    assertEquals(
        List.of("rate", "particles", "batch", "transient", "group", "potential", "observe"),
        List.copyOf(whole.fields().keySet()));
    Settings bound = declaration.bind(whole);
    assertEquals(0.5, bound.rate());
    assertEquals(100, bound.particles());
    assertEquals(Settings.Batch.ALL_AT_ONCE, bound.batch());
    assertEquals(10, bound.group().every());
    assertEquals("linear", bound.potential().type());
    assertEquals("energy", bound.observe().get(0).type());
    assertEquals(whole, declaration.tree(bound));
  }

  /** A document that nobody checked: every field in turn holds what no field of its kind holds. */
  @Test
  void whatIsOfAnotherKindIsNotBound() {
    Tree whole = complete("{\"observe\":[\"energy\"],\"rate\":0.50}");
    for (String key : whole.fields().keySet()) {
      String written = key.equals("batch") ? "[7]" : "\"x\"";
      Tree wrong = whole.with(key, JsonText.read(written));
      String why =
          assertThrows(IllegalArgumentException.class, () -> declaration.bind(wrong), key)
              .getMessage();
      assertEquals(key + " is of the wrong kind", why);
    }
  }

  @Test
  void everyProblemNamesItsFieldTheValueAndTheRule() {
    refused(
        "{\"rate\":0,\"particles\":1.5,\"batch\":\"some\",\"transient\":1,\"group\":{\"every\":0},\"potential\":7,\"colour\":\"red\"}",
        """
        dynamics.colour: there is no such field; there are rate, particles, batch, transient, group, potential, observe, is "red"
        dynamics.rate: must be above 0 and at most 1, is 0
        dynamics.particles: must be a whole number, is 1.5
        dynamics.batch: must be one of probabilistic, allAtOnce, is "some"
        dynamics.transient: must be true or false, is 1
        dynamics.group.every: must be at least 1, is 0
        dynamics.potential: must name a type, such as {"type": "..."}, is 7""");
  }

  @Test
  void aMissingValueIsNamed() {
    refused("{}", "dynamics.rate: is missing (learning rate)");
  }

  @Test
  void numbersBeyondDoublesAreRefused() {
    refused(
        "{\"rate\":1e999,\"particles\":1e99}",
        "dynamics.rate: must be above 0 and at most 1, is 1E+999\ndynamics.particles: must be at most 9007199254740991, is 1e+99");
  }

  @Test
  void aComponentWithoutAnnotationIsItsAuthorsMistake() {
    record Bare(int x) {}
    assertThrows(IllegalArgumentException.class, () -> Declaration.of(Bare.class));
  }

  @Test
  void wordsStandBesideTheRecordOrOnceForSeveral() {
    assertEquals("learning rate", declaration.field("rate").orElseThrow().label());
    assertEquals("How far a step's force goes.", declaration.field("rate").orElseThrow().help());
    Field batch = declaration.field("batch").orElseThrow();
    assertEquals(List.of("probabilistic", "allAtOnce"), batch.choices());
    assertEquals(List.of("probabilistic", "all at once"), batch.choiceLabels());
    assertEquals("particles", declaration.field("particles").orElseThrow().label());
    assertEquals("", declaration.field("particles").orElseThrow().help());
    assertEquals("automatic", declaration.field("transient").orElseThrow().hints().zero());
    assertEquals("", declaration.field("particles").orElseThrow().hints().zero());
    Field every = declaration.field("group").orElseThrow().nested().fields().get(0);
    assertEquals("every", every.label());
  }

  @Test
  void aMissingLabelIsItsAuthorsMistakeAndNamed() {
    assertEquals(
        "there is no label Unlabelled.silent.label in the messages.properties of"
            + " org.absorb.model.parameter.sample",
        assertThrows(IllegalArgumentException.class, () -> Declaration.of(Unlabelled.class))
            .getMessage());
  }
}
