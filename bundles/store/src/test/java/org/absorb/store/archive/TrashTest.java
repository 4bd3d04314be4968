package org.absorb.store.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.Project;
import org.absorb.store.template.Template;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {

  @TempDir Path folder;
  private Project project;
  private Path file;

  @BeforeEach
  void make() {
    project = Template.of(Template.USUAL).make(folder.resolve("first"));
    file = project.experimentFile(project.experiments().get(0));
  }

  @Test
  void whatIsThrownAwayComesBackWhole() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Trash trash = Trash.of(project);
    Trash.Thrown thrown = trash.put(List.of(file, project.folder().resolve("no such file")));
    assertFalse(Files.exists(file));
    assertArrayEquals(before, Files.readAllBytes(thrown.folder().resolve(thrown.things().get(0))));
    trash.restore(thrown);
    assertArrayEquals(before, Files.readAllBytes(file));
    assertFalse(Files.exists(project.folder().resolve("trash")));
  }

  @Test
  void whatStandsInItsPlaceIsNotReplaced() throws IOException {
    Trash trash = Trash.of(project);
    Trash.Thrown thrown = trash.put(List.of(file));
    Files.writeString(file, "another");
    BadInputException e = assertThrows(BadInputException.class, () -> trash.restore(thrown));
    assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
    assertEquals("another", Files.readString(file));
    Files.delete(file);
    trash.restore(thrown);
    assertTrue(Files.exists(file));
    assertThrows(BadInputException.class, () -> trash.restore(thrown));
  }

  @Test
  void onlyWhatWasFoundInItIsRemoved() throws IOException {
    Trash trash = Trash.of(project);
    assertEquals(new Trash.Contents(List.of(), 0), trash.contents());
    long size = Files.size(file);
    Trash.Thrown first = trash.put(List.of(file));
    Trash.Contents found = trash.contents();
    assertEquals(new Trash.Contents(List.of(first.folder()), size), found);
    Files.writeString(file, "another");
    Trash.Thrown second = trash.put(List.of(file));
    trash.remove(found);
    assertEquals(List.of(second.folder()), trash.contents().folders());
    assertThrows(BadInputException.class, () -> trash.restore(first));
    trash.restore(second);
    assertEquals("another", Files.readString(file));
  }

  @Test
  void nothingOutsideIsRemoved() {
    Trash.Contents outside = new Trash.Contents(List.of(project.folder()), 0);
    assertThrows(BadInputException.class, () -> Trash.of(project).remove(outside));
    assertTrue(Files.exists(file));
  }

  @Test
  void allOrNothing() throws IOException {
    Trash trash = Trash.of(project);
    assertThrows(
        BadInputException.class, () -> trash.put(List.of(file, folder.resolve("elsewhere"))));
    assertThrows(BadInputException.class, () -> trash.put(List.of(project.folder())));
    assertTrue(Files.exists(file));
    Files.writeString(project.folder().resolve("a"), "a");
    Path blocked = project.folder().resolve("b");
    Files.createDirectory(blocked);
    Trash.Thrown thrown = trash.put(List.of(project.folder().resolve("a"), blocked));
    Files.delete(thrown.folder().resolve("b"));
    assertThrows(BadInputException.class, () -> trash.restore(thrown));
    assertFalse(Files.exists(project.folder().resolve("a")));
  }

  @Test
  void aProjectAsAWhole() {
    Trash trash = Trash.beside(project.folder());
    Trash.Thrown thrown = trash.put(List.of(project.folder()));
    assertFalse(Project.isOne(project.folder()));
    trash.restore(thrown);
    assertFalse(Project.open(project.folder()).experiments().isEmpty());
  }
}
