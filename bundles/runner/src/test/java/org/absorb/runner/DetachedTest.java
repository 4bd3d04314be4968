package org.absorb.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class DetachedTest {

  private static final Path GROUP = Path.of("/proc/self/autogroup");

  @TempDir Path folder;

  private String said(String program, String... arguments) throws Exception {
    Path log = folder.resolve("log");
    assertEquals(0, Detached.behind(List.of(program), List.of(arguments), log).waitFor());
    return Files.readString(log);
  }

  @Test
  void argumentsStayAsTheyAre() throws Exception {
    assertEquals("a b|$HOME|", said("printf", "%s|", "a b", "$HOME"));
  }

  static boolean sharesBySession() {
    return Files.isWritable(GROUP);
  }

  @Test
  @EnabledIf("sharesBySession")
  void itsSessionStepsBackAndOursDoesNot() throws Exception {
    String ours = Files.readString(GROUP);
    String its = said("cat", GROUP.toString());
    assertTrue(its.endsWith(" nice 5\n"), its);
    assertEquals(ours, Files.readString(GROUP));
  }
}
