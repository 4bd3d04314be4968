package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.window.probe.Box;
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

/** Folders, figures and plug-ins are dragged from another program's window and dropped on ours. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DropIT {

  private static final int X = 1300;
  private static final int Y = 100;
  private static final int WIDTH = 280;

  private Desk desk;
  private Project project;
  private Path plain;
  private Window window;
  private Process manager;
  private BufferedReader said;

  @BeforeAll
  void open() throws IOException {
    desk = new Desk(1600, 800);
    project = desk.project("dropped", Project.sgd("sweep", 200, "0.5, 0.6"));
    terminal("run", project.toString(), "--workers", "1");
    terminal("analyse", project.toString(), "transition");
    plain = Files.createDirectories(desk.folder().resolve("plain"));
    Path figure = project.folder().resolve("figures/transition.png");
    assertTrue(Files.exists(figure), "no figure");
    Path plugin = desk.folder().resolve("ball.jar");
    Files.copy(ProductCopy.folder().resolve("repository/com.example.heavyball-1.0.0.jar"), plugin);
    window = desk.open();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FileManager.class.getName(),
            "" + X,
            "" + Y,
            "" + WIDTH,
            plain.toString(),
            project.folder().toString(),
            figure.toString(),
            plugin.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(Surroundings.basic(desk.folder().resolve("files"), desk.screen()));
    manager = builder.redirectError(desk.folder().resolve("files.txt").toFile()).start();
    said = manager.inputReader();
    assertEquals("shown", said.readLine(), "the other window comes up");
  }

  @AfterAll
  void close() {
    if (manager != null) {
      manager.destroyForcibly();
    }
    if (desk != null) {
      desk.close();
    }
  }

  private void terminal(String... arguments) {
    Program program =
        desk.start(List.of(arguments), desk.environment(desk.folder().resolve("terminal")));
    assertEquals(0, program.status(4 * Window.PATIENCE).orElse(-1), program.err());
  }

  /** Drags a file on the middle of our window. */
  private void drop(int row) {
    Box ours = window.find("the window", Window.text("Shell", "Absorb")).box();
    window
        .hands()
        .drag(
            X + WIDTH / 2,
            Y + FileManager.ROW * row + FileManager.ROW / 2,
            ours.centreX(),
            ours.centreY());
  }

  private void told(String words) {
    window.find(words, seen -> seen.text().contains(words));
  }

  @Test
  @Order(1)
  void aFolderThatIsNoProjectIsRefused() {
    String words = "plain: is no project";
    window.doing(words, () -> drop(0), () -> window.maybe(seen -> seen.text().contains(words)));
  }

  @Test
  @Order(2)
  void aProjectsFolderIsOpened() {
    drop(1);
    window.item("explorer.tree", "sweep");
  }

  @Test
  @Order(3)
  void aFigureOpensItsRuns() {
    drop(2);
    told("transition.png: 4 runs of sweep");
    desk.screen().shoot("dropped");
    Seen tree = window.find("explorer.tree");
    assertTrue(tree.first(seen -> seen.text().startsWith("sweep")).isPresent());
  }

  @Test
  @Order(4)
  void runsOfTheTableAreTextElsewhere() throws IOException {
    window.perspective("Compare");
    window.find("runs.grid");
    window.doing(
        "the other program has it",
        this::dragARow,
        () -> isSaid() ? Optional.of(true) : Optional.empty());
    String line = said.readLine();
    assertTrue(line.startsWith("runs,experiment,system.packingFraction,"), line);
  }

  private void dragARow() {
    Seen row =
        window.still(
            "a row", () -> window.find("runs.grid").first(seen -> seen.type().equals("GridItem")));
    window
        .hands()
        .drag(
            row.box().x() + 60,
            row.box().centreY(),
            X + WIDTH / 2,
            Y + FileManager.ROW * 4 + FileManager.ROW / 2);
  }

  private boolean isSaid() {
    try {
      return said.ready();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(5)
  void aPluginIsReportedBeforeAnythingHappens() {
    drop(3);
    window.find("plugins.report");
    window.button("Cancel");
    assertEquals(0, window.quit());
  }
}
