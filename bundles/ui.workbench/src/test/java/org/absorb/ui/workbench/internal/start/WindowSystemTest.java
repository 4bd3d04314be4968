package org.absorb.ui.workbench.internal.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class WindowSystemTest {

  @Test
  void withoutADisplayThereIsNoWindow() {
    String why = WindowSystem.obstacle(Map.of()).orElseThrow();
    assertTrue(why.contains("DISPLAY is not set") && why.contains("--help"), why);
  }

  @Test
  void aDisplayThatDoesNotAnswerIsNamed() {
    String why = WindowSystem.obstacle(Map.of("DISPLAY", ":4711")).orElseThrow();
    assertTrue(why.contains(":4711"), why);
  }

  @Test
  void aWaylandThatDoesNotAnswerIsNone() {
    Map<String, String> environment =
        Map.of("WAYLAND_DISPLAY", "wayland-4711", "XDG_RUNTIME_DIR", "/nowhere");
    assertTrue(WindowSystem.obstacle(environment).isPresent());
  }
}
