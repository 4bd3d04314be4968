package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The window where there can be none. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class WindowIT {

  private static final Path COMMAND = Path.of(System.getProperty("absorb.home"), "bin/absorb");

  @TempDir private Path folder;

  @Test
  void withoutADisplayOneLineSaysSo() throws Exception {
    assertTrue(refusal(Map.of()).contains("DISPLAY is not set"));
  }

  @Test
  void aDisplayThatDoesNotAnswerIsNamed() throws Exception {
    assertTrue(refusal(Map.of("DISPLAY", ":4711")).contains(":4711"));
  }

  @Test
  void theHelpOfOpenNeedsNoDisplay() throws Exception {
    Process process = start(Map.of(), "open", "--help");
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    assertTrue(text.contains("absorb open"), text);
  }

  private String refusal(Map<String, String> displays) throws Exception {
    Process process = start(displays, "open");
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), text);
    assertEquals(1, text.lines().count(), text);
    return text;
  }

  private Process start(Map<String, String> displays, String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(COMMAND.toString());
    builder.command().addAll(List.of(arguments));
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().putAll(displays);
    builder.environment().put("ABSORB_HOME", folder.resolve("home").toString());
    return builder.start();
  }
}
