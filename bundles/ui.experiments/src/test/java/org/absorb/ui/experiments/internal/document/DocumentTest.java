package org.absorb.ui.experiments.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final Tree DISK =
      (Tree)
          JsonText.read(
              "{\"absorb\": 1, \"name\": \"other\", \"system\": {\"particles\": 100},"
                  + " \"dynamics\": \"gd\", \"sweep\": [{\"path\": \"system.packingFraction\","
                  + " \"values\": [0.5, 0.6]}], \"replicas\": 2, \"seed\": 1}");

  private final Document document = new Document("e", DISK);

  private void edit(int particles) {
    document.edit(
        "Change particles",
        "system.particles",
        document.draft().document().with(Path.of("system.particles"), Value.of(particles)));
  }

  @Test
  void itIsDirtyWhileItDiffersFromTheFile() {
    assertFalse(document.dirty());
    edit(200);
    assertTrue(document.dirty());
    edit(100);
    assertFalse(document.dirty());
    edit(300);
    document.saved();
    assertFalse(document.dirty());
    document.undo();
    assertTrue(document.dirty());
  }

  @Test
  void theNameIsTheFilesAndABareSchemeIsAComponent() {
    assertEquals("e", document.draft().experiment().name());
    assertEquals(Optional.of("gd"), document.draft().document().tree("dynamics").text("type"));
  }

  @Test
  void theFirstCellStandsForAll() {
    assertEquals(
        Optional.of(Value.of(0.5)), document.draft().first().at(Path.of("system.packingFraction")));
    assertTrue(document.draft().axis(Path.of("system.packingFraction")).isPresent());
    assertTrue(document.draft().axis(Path.of("system")).isEmpty());
  }

  @Test
  void anAxisOverSchemesIsTheSchemes() {
    Tree schemes =
        (Tree)
            JsonText.read(
                "{\"absorb\": 1, \"dynamics\": {\"type\": \"gd\", \"potential\": {}}, \"sweep\":"
                    + " [{\"path\": \"dynamics.type\", \"values\": [\"gd\", \"sgd\"]}]}");
    Draft draft = Draft.of(schemes, "e");
    assertTrue(draft.axis(Path.of("dynamics")).isPresent());
    assertTrue(draft.axis(Path.of("dynamics.type")).isPresent());
    assertTrue(draft.axis(Path.of("dynamics.potential")).isEmpty());
    assertTrue(draft.axis(Path.of("system")).isEmpty());
  }

  @Test
  void whatChangedElsewhereCanBeTakenAndUndone() {
    Tree theirs = DISK.with("replicas", Value.of(4));
    assertTrue(document.changedElsewhere(theirs));
    assertFalse(document.changedElsewhere(DISK.with("name", Value.of("e"))));
    edit(200);
    document.take("Take over", theirs);
    assertFalse(document.dirty());
    assertEquals(4, document.draft().experiment().replicas());
    document.undo();
    assertEquals(2, document.draft().experiment().replicas());
    assertTrue(document.dirty());
  }

  @Test
  void whatChangedElsewhereCanBeWrittenOver() {
    Tree theirs = DISK.with("replicas", Value.of(4));
    edit(200);
    document.keep(theirs);
    assertFalse(document.changedElsewhere(theirs));
    assertTrue(document.dirty());
    assertEquals(2, document.draft().experiment().replicas());
  }

  @Test
  void differencesAreFoundFieldByField() {
    Tree there =
        DISK.with(Path.of("system.particles"), Value.of(7))
            .with("notes", Value.of("new"))
            .with(Path.of("sweep[0].values"), Value.of(List.of(Value.of(0.5))));
    List<Difference> found = Difference.of(DISK, there);
    assertEquals(
        List.of("system.particles", "sweep[0].values", "notes"),
        found.stream().map(difference -> difference.path().toString()).toList());
    assertEquals(Optional.of(Value.of(100)), found.get(0).here());
    assertEquals(Optional.of(Value.of(7)), found.get(0).there());
    assertEquals(Optional.empty(), found.get(2).here());
    assertEquals(List.of(), Difference.of(DISK, DISK));
  }

  @Test
  void anInputReadsBackWhateverIsInIt() {
    EditorInput input = new EditorInput(java.nio.file.Path.of("/a b/{c}"), "x \"y\" \u03c6\n#");
    assertEquals(Optional.of(input), EditorInput.of(input.text()));
    assertEquals(Optional.empty(), EditorInput.of("nonsense"));
    assertEquals(Optional.empty(), EditorInput.of("{\"name\": \"x\"}"));
  }
}
