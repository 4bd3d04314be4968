package org.absorb.ui.workbench.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problem;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.observable.standard.internal.Activity;
import org.absorb.observable.standard.internal.Energy;
import org.absorb.scheme.sgd.internal.GradientDescent;
import org.absorb.scheme.sgd.internal.PairwiseSgd;
import org.absorb.ui.workbench.form.sample.Settings;
import org.junit.jupiter.api.Test;

class FormLinesTest {

  private final Installed installed =
      new Installed(
          FixedCatalog.of(new GradientDescent(), new PairwiseSgd(), new Activity(), new Energy()));
  private final Section section = Section.of(Declaration.of(Settings.class)).get(0);

  private List<FormLine> lines(Tree document, boolean advanced) {
    return FormLines.of(section, document, installed, advanced);
  }

  private List<String> paths(Tree document, boolean advanced) {
    return lines(document, advanced).stream().map(line -> line.path().toString()).toList();
  }

  private static Tree tree(String json) {
    return (Tree) JsonText.read(json);
  }

  @Test
  void aComponentBringsItsFieldsAndAGroupItsOwn() {
    assertEquals(
        List.of("scheme", "scheme.learningRate", "noisy", "record.every", "observe"),
        paths(Tree.EMPTY, false));
    assertTrue(
        paths(tree("{\"scheme\": {\"type\": \"sgd.pairwise\"}}"), false)
            .containsAll(List.of("scheme.batchFraction", "scheme.batch")));
    assertEquals("record every", lines(Tree.EMPTY, false).get(3).label());
  }

  @Test
  void whileNothingOfAGroupIsWrittenItsOwnDefaultIsShown() {
    Section protocol = Section.of(Declaration.of(Protocol.class)).get(0);
    Path every = Path.of("record.every");
    assertEquals(Optional.of(Value.of(10)), value(protocol, every, "{}"));
    assertEquals(Optional.of(Value.of(10)), value(protocol, every, "{\"record\": {}}"));
    assertEquals(Optional.empty(), value(protocol, every, "{\"record\": {\"perDecade\": 5}}"));
    assertEquals(Optional.empty(), value(protocol, Path.of("frames.every"), "{}"));
  }

  private Optional<Value> value(Section section, Path path, String document) {
    return FormLines.of(section, tree(document), installed, true).stream()
        .filter(line -> line.path().equals(path))
        .findFirst()
        .orElseThrow()
        .value(tree(document));
  }

  @Test
  void whatIsNotInstalledHasNoFields() {
    assertFalse(paths(tree("{\"scheme\": \"made.up\"}"), false).contains("scheme.learningRate"));
  }

  @Test
  void advancedFieldsAreHiddenUntilAskedFor() {
    assertFalse(paths(Tree.EMPTY, false).contains("record.rarely"));
    assertTrue(paths(Tree.EMPTY, true).contains("record.rarely"));
  }

  @Test
  void aFieldMayDependOnTheValueBesideIt() {
    assertFalse(paths(Tree.EMPTY, true).contains("strength"));
    assertTrue(paths(tree("{\"noisy\": true}"), true).contains("strength"));
  }

  @Test
  void settingAFieldOfADefaultComponentWritesTheComponent() {
    FormLine rate = lines(Tree.EMPTY, false).get(1);
    Tree changed = rate.with(Tree.EMPTY, Optional.of(Value.of(0.1)));
    assertEquals(tree("{\"scheme\": {\"type\": \"gd\", \"learningRate\": 0.1}}"), changed);
    assertEquals(changed, rate.with(tree("{\"scheme\": \"gd\"}"), Optional.of(Value.of(0.1))));
    assertEquals(tree("{\"scheme\": {\"type\": \"gd\"}}"), rate.with(changed, Optional.empty()));
  }

  @Test
  void anotherSchemeKeepsTheValuesOfFieldsOfEqualKey() {
    Tree before =
        tree(
            "{\"type\": \"sgd.pairwise\", \"learningRate\": 0.1, \"batchFraction\": 0.2,"
                + " \"potential\": {\"type\": \"x\"}}");
    assertEquals(
        tree("{\"type\": \"gd\", \"learningRate\": 0.1, \"potential\": {\"type\": \"x\"}}"),
        installed.retyped("scheme", before, "gd"));
  }

  @Test
  void aProblemGoesToTheFieldThatItLiesWithin() {
    List<FormLine> lines = lines(Tree.EMPTY, false);
    Problem type = new Problem(Path.of("scheme.type"), null, "wrong");
    Problem rate = new Problem(Path.of("scheme.learningRate"), null, "missing");
    Problem elsewhere = new Problem(Path.of("other"), null, "unknown");
    assertEquals(
        Map.of(Path.of("scheme"), type, Path.of("scheme.learningRate"), rate),
        Form.place(List.of(type, rate, elsewhere), lines));
  }

  @Test
  void whatIsWrongIsSaidBrieflyAndAtLength() {
    FormLine fraction =
        lines(tree("{\"scheme\": {\"type\": \"sgd.pairwise\"}}"), false).stream()
            .filter(line -> line.path().equals(Path.of("scheme.batchFraction")))
            .findFirst()
            .orElseThrow();
    Problem large = new Problem(fraction.path(), Value.of(1.2), "must be at least 0 and at most 1");
    assertEquals("at most 1, is 1.2", ProblemWords.brief(fraction, large));
    assertEquals("at most 1", ProblemWords.briefest(fraction, large));
    assertEquals(
        "batch fraction b_f must be at least 0 and at most 1; it is 1.2 (scheme.batchFraction)",
        ProblemWords.full(fraction, large));
    Problem small = new Problem(fraction.path(), Value.of(-1), "must be at least 0 and at most 1");
    assertEquals("at least 0, is -1", ProblemWords.brief(fraction, small));
    Problem text = new Problem(fraction.path(), Value.of("0.x"), "must be a number");
    assertEquals("is no number", ProblemWords.brief(fraction, text));
    Problem missing = new Problem(fraction.path(), null, "is missing");
    assertEquals("is missing", ProblemWords.brief(fraction, missing));
  }

  @Test
  void whatIsNoNumberIsToldFromWhatIsNotWhole() {
    FormLine every = lines(Tree.EMPTY, false).get(3);
    Problem text = new Problem(every.path(), Value.of("24x"), "must be a whole number");
    assertEquals("is no number", ProblemWords.brief(every, text));
    Problem half = new Problem(every.path(), Value.of(2.5), "must be a whole number");
    assertEquals("not whole", ProblemWords.brief(every, half));
  }
}
