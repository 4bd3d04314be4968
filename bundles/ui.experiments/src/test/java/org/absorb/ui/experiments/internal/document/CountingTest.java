package org.absorb.ui.experiments.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.absorb.engine.catalog.FixedCatalog;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.ui.workbench.form.FormLines;
import org.absorb.ui.workbench.form.Installed;
import org.junit.jupiter.api.Test;

class CountingTest {

  private static final Tree NUMBER = (Tree) JsonText.read("{\"replicas\": 8}");
  private static final Tree RULE =
      (Tree) JsonText.read("{\"replicas\": {\"until\": 0.05, \"most\": 12}}");

  private static List<String> fields(Tree document) {
    return FormLines.of(
            ExperimentSections.PROTOCOL,
            Counting.shown(document),
            new Installed(FixedCatalog.of()),
            false)
        .stream()
        .map(line -> line.path().toString())
        .filter(path -> path.startsWith("replicas") || path.startsWith("counting"))
        .toList();
  }

  @Test
  void eachWayHasItsFields() {
    assertEquals(List.of("counting", "replicas"), fields(NUMBER));
    assertEquals(List.of("counting", "replicas.until", "replicas.most"), fields(RULE));
    assertEquals(List.of("counting", "replicas"), fields(Tree.EMPTY));
  }

  @Test
  void whatIsShownIsTheDocumentAgain() {
    for (Tree document : List.of(NUMBER, RULE, Tree.EMPTY)) {
      assertEquals(document, Counting.edited(Counting.shown(document)));
    }
  }

  @Test
  void aChoiceIsSpelledOut() {
    Tree rule = Counting.edited(Counting.shown(NUMBER).with("counting", Value.of("precision")));
    assertEquals(JsonText.read("{\"replicas\": {\"until\": 0.02, \"most\": 64}}"), rule);
    Tree number = Counting.edited(Counting.shown(RULE).with("counting", Value.of("number")));
    assertEquals(JsonText.read("{\"replicas\": 4}"), number);
  }
}
