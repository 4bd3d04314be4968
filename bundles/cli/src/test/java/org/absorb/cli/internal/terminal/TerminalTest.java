package org.absorb.cli.internal.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static String said(String line) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    new Terminal(stream, stream, false).say(line);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aLineIsSaidAsItIs() {
    String line = "x".repeat(600);
    assertEquals(line + System.lineSeparator(), said(line));
  }

  /** A name from a damaged file may be as long as the file. */
  @Test
  void ofAnEndlessLineTheBeginningAndTheEndAreSaid() {
    String said = said("plug-in " + "x".repeat(100_000) + " is not installed");
    assertTrue(said.length() < 650, said);
    assertTrue(said.startsWith("plug-in xxx") && said.strip().endsWith(" is not installed"), said);
  }
}
