package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.absorb.window.probe.Mark;
import org.absorb.window.probe.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two projects in the explorer: what is changed in one is taken back, with the keyboard. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExplorerIT {

  private static final String TREE = "explorer.tree";

  private Desk desk;
  private Project first;
  private Project second;
  private Window window;

  @BeforeAll
  void open() {
    desk = new Desk(1280, 800);
    first =
        desk.project("first", Project.sgd("alpha", 500, "0.6"), Project.sgd("beta", 500, "0.6"));
    second = desk.project("second", Project.sgd("gamma", 500, "0.6"));
    window = desk.open(first.toString(), second.toString());
    window.item(TREE, "alpha");
    window.item(TREE, "gamma");
  }

  @AfterAll
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private void experiments(Project project, String... names) {
    window.holds(
        project + " has " + List.of(names), () -> project.experiments().equals(List.of(names)));
  }

  /** Takes back what the window offers to: what that is stands in the tool bar. */
  private void undo(String what) {
    press("Undo " + what, "ctrl+z");
  }

  private void press(String offered, String key) {
    window.find(offered, seen -> seen.tip().startsWith(offered + " (") && seen.is(Mark.ENABLED));
    window.hands().press(key);
  }

  private void gone(String item) {
    window.holds(
        "no " + item + " in the tree", () -> !(" " + window.words(TREE)).contains(" " + item));
  }

  @Test
  @Order(1)
  void whatIsDeletedComesBackWithUndoAndGoesAgainWithRedo() {
    String before = first.json("alpha");
    window.pick(TREE, "alpha");
    window.hands().press("Delete");
    experiments(first, "beta");
    window.find("the notice", seen -> seen.text().contains("alpha is deleted"));
    undo("Delete alpha");
    experiments(first, "alpha", "beta");
    assertEquals(before, first.json("alpha"));
    window.item(TREE, "alpha");
    press("Redo Delete alpha", "ctrl+y");
    experiments(first, "beta");
    undo("Delete alpha");
    experiments(first, "alpha", "beta");
  }

  @Test
  @Order(2)
  void aNameThatIsTakenIsRefusedWhereItIsTyped() {
    window.pick(TREE, "alpha");
    window.hands().press("F2");
    window.expect("explorer.name", "has the keyboard", Window::focused);
    window.hands().retype("beta");
    window.expect("explorer.name", "says why", seen -> seen.tip().contains("called beta"));
    window.hands().press("Return");
    window.find("explorer.name");
    window.hands().retype("delta");
    window.hands().press("Return");
    experiments(first, "beta", "delta");
    window.item(TREE, "delta");
    window.pick(TREE, "delta");
    undo("Rename alpha");
    experiments(first, "alpha", "beta");
  }

  /** Also in an explorer that was not there when the experiment was picked. */
  @Test
  @Order(3)
  void anExperimentIsRenamedWhereTheUserIs() {
    window.pick(TREE, "alpha");
    window.perspective("alt+4", "Packing");
    window.menu("Experiment", "Rename experiment");
    window.expect("explorer.name", "has the keyboard", Window::focused);
    window.hands().retype("delta");
    window.hands().press("Return");
    experiments(first, "beta", "delta");
    undo("Rename alpha");
    experiments(first, "alpha", "beta");
    window.perspective("alt+1", "Experiments");
    window.item(TREE, "alpha");
  }

  @Test
  @Order(4)
  void aProjectHasAnotherNameAndItsFolderStays() throws IOException {
    window.pick(TREE, "second");
    window.hands().press("F2");
    window.expect("explorer.name", "has the keyboard", Window::focused);
    window.hands().retype("Later work");
    window.hands().press("Return");
    window.item(TREE, "Later work");
    assertTrue(Files.readString(second.folder().resolve("project.json")).contains("Later work"));
    undo("Rename second");
    window.holds("the old name", () -> window.words(TREE).contains("second"));
    assertTrue(Files.readString(second.folder().resolve("project.json")).contains("\"second\""));
  }

  @Test
  @Order(5)
  void anExperimentIsCopiedByDraggingItOnAnotherProject() {
    Seen from = window.still("alpha", () -> item("alpha"));
    Seen to = window.still("second", () -> item("second"));
    window
        .hands()
        .drag(from.box().centreX(), from.box().centreY(), to.box().centreX(), to.box().centreY());
    experiments(second, "alpha", "gamma");
    experiments(first, "alpha", "beta");
    window.pick(TREE, "gamma");
    undo("Copy alpha to second");
    experiments(second, "gamma");
  }

  private Optional<Seen> item(String text) {
    return window
        .maybe(TREE)
        .flatMap(
            tree ->
                tree.first(seen -> seen.type().equals("TreeItem") && seen.text().startsWith(text)));
  }

  @Test
  @Order(6)
  void anExperimentIsDuplicatedOnceAndThatIsTakenBack() {
    window.pick(TREE, "alpha");
    window.hands().press("ctrl+d");
    window.item(TREE, "alpha 2");
    window.pick(TREE, "beta");
    undo("Duplicate alpha");
    experiments(first, "alpha", "beta");
  }

  @Test
  @Order(7)
  void aProjectIsDuplicatedAndDeletedAndComesBack() {
    window.pick(TREE, "first");
    window.hands().press("ctrl+d");
    Path copy = desk.folder().resolve("first copy");
    window.item(TREE, "first copy");
    assertTrue(Files.exists(copy.resolve("experiments/alpha.json")));
    window.pick(TREE, "first copy");
    window.hands().press("Delete");
    gone("first copy");
    assertFalse(Files.exists(copy));
    window.pick(TREE, "gamma");
    undo("Delete first copy");
    window.item(TREE, "first copy");
    assertTrue(Files.exists(copy.resolve("experiments/alpha.json")));
    desk.screen().shoot("explorer");
  }

  @Test
  @Order(8)
  void aProjectIsArchivedAndWhatIsWrongWithTheFileIsSaidBeneath() {
    window.pick(TREE, "second");
    window.menu("File", "Archive project");
    window.fill("archive.folder", second.folder().resolve("inside.zip").toString());
    window.holds(
        "why not", () -> window.words("archive.complaint").contains("outside of the project"));
    Path zip = desk.folder().resolve("kept.zip");
    window.fill("archive.folder", zip.toString());
    window.hands().press("Return");
    window.find("the notice", seen -> seen.text().contains("second is archived"));
    assertTrue(Files.exists(zip));
  }

  @Test
  @Order(9)
  void theTrashIsEmptiedWhenTheUserSaysSoAndNotByEnterAlone() throws IOException {
    window.pick(TREE, "gamma");
    window.hands().press("Delete");
    gone("gamma");
    Path trash = second.folder().resolve("trash");
    window.pick(TREE, "second");
    emptyTrash();
    window.hands().press("Return");
    window.gone("the question", seen -> seen.text().contains("in the trash of second"));
    assertTrue(thrown(trash) > 0, "it is left");
    emptyTrash();
    Seen remove =
        window.find(
            "the button that removes",
            seen -> seen.type().endsWith("Button") && seen.text().startsWith("Remove "));
    window.hands().click(remove.box());
    window.find("the notice", seen -> seen.text().contains("of what was deleted is removed"));
    assertEquals(0, thrown(trash));
  }

  private void emptyTrash() {
    window.menu("File", "Empty trash");
    window.dialog("in the trash of second");
    desk.screen().shoot("explorer-trash");
  }

  private static long thrown(Path trash) throws IOException {
    try (Stream<Path> all = Files.list(trash)) {
      return all.count();
    }
  }
}
