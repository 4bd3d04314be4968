package org.absorb.ui.workbench.internal.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutFileTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void noFile() {
    file = folder.resolve("state/layout.xmi");
  }

  private MApplication load() {
    return (MApplication) new LayoutFile(file).loadMostRecentModel().getContents().get(0);
  }

  private static MTrimmedWindow window(MApplication application) {
    return (MTrimmedWindow) application.getChildren().get(0);
  }

  @Test
  void withoutAFileTheWindowIsOfTheFirstSize() {
    assertEquals(1280, window(load()).getWidth());
    assertEquals(800, window(load()).getHeight());
  }

  @Test
  void theWindowIsAsItWasLeft() throws IOException {
    LayoutFile first = new LayoutFile(file);
    MApplication application = (MApplication) first.loadMostRecentModel().getContents().get(0);
    window(application).setWidth(1000);
    application.getPersistedState().put("symbol", "\u03c6");
    first.save();
    MApplication again = load();
    assertEquals(1000, window(again).getWidth());
    assertEquals("\u03c6", again.getPersistedState().get("symbol"));
  }

  @Test
  void whatTheProductKnowsIsNotSaved() throws IOException {
    LayoutFile first = new LayoutFile(file);
    MApplication application = (MApplication) first.loadMostRecentModel().getContents().get(0);
    int addons = application.getAddons().size();
    first.save();
    assertFalse(Files.readString(file).contains("addons"));
    assertFalse(Files.readString(file).contains("org.absorb.TopBar"));
    assertEquals(addons, load().getAddons().size());
    assertEquals(1, window(load()).getTrimBars().get(0).getChildren().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no layout", "<?xml version='1.0'?><a/>"})
  void oneThatCannotBeReadIsSetAside(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertEquals(1280, window(load()).getWidth());
    assertFalse(Files.exists(file));
    assertTrue(Files.exists(file.resolveSibling("layout.xmi.unreadable")));
  }
}
