package org.absorb.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Field;
import org.absorb.model.parameter.Problems;
import org.absorb.model.parameter.Range;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.Extension;
import org.absorb.spi.Provider;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every provider is held to: its id and words, and its parameters' declaration against what it
 * accepts.
 *
 * @param settings some that are good
 */
record Provided<P extends Record, T>(Provider<P, T> provider, P settings) {

  private static final String ID = "[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*";

  /** Its tests. */
  Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest(
            "words: it has an id and a label, every parameter a label and a help", this::words),
        dynamicTest("schema: the settings given, and every default, are accepted", this::defaults),
        dynamicTest("schema: what lies outside a range is refused", this::outside),
        dynamicTest("schema: within the ranges it makes something or says why not", this::within));
  }

  private Declaration<P> declaration() {
    assertTrue(
        provider.parameters().isInstance(settings),
        "parameters() names another record than create takes");
    return Declaration.of(provider.parameters());
  }

  private void words() {
    Class<?> type = provider.getClass();
    Extension extension = type.getAnnotation(Extension.class);
    assertNotNull(extension, type.getName() + " is no @Extension");
    assertTrue(
        extension.id().matches(ID),
        "the id \"" + extension.id() + "\" is not lower camel case words, joined by dots");
    assertTrue(extension.physicsVersion() >= 1, "the physics version is 1 or more");
    String key = type.getSimpleName() + ".label";
    try {
      assertFalse(
          Messages.of(type).find(key).orElse("").isBlank(),
          "messages.properties beside " + type.getName() + " has no " + key);
    } catch (MissingResourceException e) {
      fail("there is no messages.properties beside " + type.getName());
    }
    words(declaration().fields(), "");
  }

  private void words(List<Field> fields, String at) {
    for (Field field : fields) {
      String name = at + field.key();
      assertFalse(field.label().isBlank(), name + " has no label");
      assertFalse(field.help().isBlank(), name + " has no help: say in a sentence what it does");
      if (field.nested() != null) {
        words(field.nested().fields(), name + ".");
      }
    }
  }

  private void defaults() {
    Tree given = declaration().tree(settings);
    assertEquals(List.of(), problems(given), "the settings given are refused");
    assertEquals(settings, declaration().bind(complete(given, new Problems())));
    assertNotNull(provider.create(settings), "create gives nothing");
    for (Field field : declaration().fields()) {
      if (field.byDefault() != null) {
        assertEquals(
            List.of(),
            problems(given.without(field.key())),
            field.key() + ": its default is refused");
        create(given.without(field.key()), field.key() + " at its default");
      }
    }
  }

  private void outside() {
    Tree given = declaration().tree(settings);
    for (Field field : declaration().fields()) {
      for (double beyond : beyond(field)) {
        assertFalse(
            problems(given.with(field.key(), Value.of(beyond))).isEmpty(),
            field.key() + ": " + beyond + " is accepted, which is outside its range");
      }
    }
  }

  private static List<Double> beyond(Field field) {
    List<Double> values = new ArrayList<>();
    if (number(field)) {
      double step = field.type() == Field.Type.WHOLE ? 1 : 1e-9;
      Range range = field.range();
      if (Double.isFinite(range.min())) {
        values.add(
            range.minOpen()
                ? range.min()
                : range.min() - step * Math.max(1, Math.abs(range.min())));
      }
      if (Double.isFinite(range.max())) {
        values.add(
            range.maxOpen()
                ? range.max()
                : range.max() + step * Math.max(1, Math.abs(range.max())));
      }
    }
    return values;
  }

  private void within() {
    Tree given = declaration().tree(settings);
    for (Field field : declaration().fields()) {
      for (Value value : inside(field)) {
        create(given.with(field.key(), value), field.key() + " = " + value);
      }
    }
  }

  private static List<Value> inside(Field field) {
    List<Value> values = new ArrayList<>();
    if (number(field)) {
      for (double end : new double[] {field.range().min(), field.range().max()}) {
        if (field.range().holds(end) && Double.isFinite(end)) {
          values.add(Value.of(end));
        }
      }
    }
    field.choices().forEach(choice -> values.add(Value.of(choice)));
    if (field.type() == Field.Type.FLAG) {
      values.add(Value.of(true));
      values.add(Value.of(false));
    }
    return values;
  }

  private static boolean number(Field field) {
    return field.type() == Field.Type.REAL || field.type() == Field.Type.WHOLE;
  }

  /** Makes one, or is refused with a sentence. */
  private void create(Tree written, String what) {
    try {
      P made = declaration().bind(complete(written, new Problems()));
      assertNotNull(provider.create(made), what + ": create gives nothing");
    } catch (IllegalArgumentException refused) {
      String said = refused.getMessage();
      assertFalse(said == null || said.isBlank(), what + " is refused without a sentence");
    } catch (RuntimeException e) {
      fail(what + " is accepted by the declaration, and create throws " + e, e);
    }
  }

  private List<?> problems(Tree written) {
    Problems problems = new Problems();
    complete(written, problems);
    return problems.list();
  }

  private Tree complete(Tree written, Problems problems) {
    return declaration().complete(written, Path.ROOT, (kind, tree, at, wrong) -> tree, problems);
  }
}
