package org.absorb.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.absorb.ui.workbench.project.Computing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void where() {
    file = folder.resolve("preferences.json");
  }

  @Test
  void whatIsSetIsThereTheNextTime() {
    new Preferences(file).set(Computing.PAGE, new Computing(3, 2));
    assertEquals(new Computing(3, 2), new Preferences(file).get(Computing.PAGE));
  }

  @Test
  void whatWasNeverSetHasItsDefault() {
    assertEquals(new Computing(0, 1), new Preferences(file).get(Computing.PAGE));
  }

  @Test
  void wrongSettingsAndWrongFilesCountAsNone() throws IOException {
    Files.writeString(file, "{\"computing\": {\"workers\": -4, \"threads\": 2}}");
    assertEquals(new Computing(0, 1), new Preferences(file).get(Computing.PAGE));
    Files.writeString(file, "{\"computing\"");
    assertEquals(new Computing(0, 1), new Preferences(file).get(Computing.PAGE));
  }

  @Test
  void settingsOfOthersStay() throws IOException {
    Files.writeString(file, "{\"of.a.plugin\": {\"x\": 1}}");
    new Preferences(file).set(Computing.PAGE, new Computing(1, 1));
    assertEquals(true, Files.readString(file).contains("of.a.plugin"));
  }

  @Test
  void whatAnotherWindowHasSetStays() throws IOException {
    Preferences one = new Preferences(file);
    new Preferences(file).set(Computing.PAGE, new Computing(4, 1));
    Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"other\": {\"y\": 2},"));
    one.set(Computing.PAGE, new Computing(5, 1));
    assertEquals(true, Files.readString(file).contains("other"));
    assertEquals(new Computing(5, 1), new Preferences(file).get(Computing.PAGE));
  }

  @Test
  void onlyAChangeIsTold() {
    Preferences preferences = new Preferences(file);
    AtomicInteger told = new AtomicInteger();
    Runnable stop = preferences.onChange(told::incrementAndGet);
    preferences.set(Computing.PAGE, new Computing(2, 1));
    preferences.set(Computing.PAGE, new Computing(2, 1));
    assertEquals(1, told.get());
    stop.run();
    preferences.set(Computing.PAGE, new Computing(3, 1));
    assertEquals(1, told.get());
  }
}
