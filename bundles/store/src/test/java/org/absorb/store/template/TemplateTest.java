package org.absorb.store.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.parameter.BadInputException;
import org.absorb.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

  @TempDir private Path folder;

  @Test
  void everyTemplateMakesAProjectWithItsExperiments() {
    assertTrue(Template.names().contains(Template.USUAL));
    for (String name : Template.names()) {
      Template template = Template.of(name);
      Project project = template.make(folder.resolve(name));
      assertEquals(
          template.experiments().stream().map(Experiment::name).sorted().toList(),
          project.experiments());
      assertFalse(template.label().isBlank());
    }
  }

  @Test
  void anOccupiedFolderIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("thesis.tex"), "");
    Template template = Template.of(Template.USUAL);
    assertThrows(BadInputException.class, () -> template.make(folder));
    assertFalse(Files.exists(folder.resolve("project.json")));
  }

  @Test
  void anUnknownNameSaysWhichThereAre() {
    BadInputException e = assertThrows(BadInputException.class, () -> Template.of("nonsense"));
    assertTrue(e.getMessage().contains("nonsense") && e.getMessage().contains(Template.USUAL));
  }
}
