package org.absorb.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A line to be pasted into a shell, held to what a shell makes of it. */
class ShellWordsTest {

  private static List<String> asShellReads(String line) throws IOException {
    Process shell =
        new ProcessBuilder(
                "sh", "-c", "for word in " + line + "; do printf '%s\\0' \"$word\"; done")
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return List.of(said.split("\0", -1)).subList(0, said.split("\0", -1).length - 1);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aShellReadsTheVeryWords() throws IOException {
    List<String> words =
        List.of(
            "absorb",
            "/a folder/it's $HOME",
            "Pairwise SGD, \"wide\" sweep",
            "`echo no`; rm *",
            "-name",
            "φ 0.62 \\ n",
            "two\nlines",
            "");
    assertEquals(words, asShellReads(ShellWords.quoted(words)));
  }

  @Test
  void whatNeedsNoQuotesHasNone() {
    assertEquals(
        "absorb run /p/q-1 a_b,c", ShellWords.quoted(List.of("absorb", "run", "/p/q-1", "a_b,c")));
  }

  @Test
  void aPathIsAWord() {
    assertEquals("'/my runs/p'", ShellWords.quoted(Path.of("/my runs/p")));
  }
}
