package org.absorb.runner.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What is computed leaves the processors to whoever sits at the machine, as far as they want them.
 */
public final class Yielding {

  /** The standard one of {@code nice}: a tenth of what others get who want a processor. */
  private static final String PRIORITY = "10";

  /** A third of what other sessions get: what has begun is not to starve on a busy machine. */
  private static final String SESSION_PRIORITY = "5";

  private static final Path STATE = Path.of("/proc/self/stat");
  private static final Path GROUP = Path.of("/proc/self/autogroup");

  /** The fourth after the program's name, which is in parentheses and may hold anything. */
  private static final int SESSION = 3;

  private Yielding() {}

  /** What a command begins with to be of a low priority; empty where there is no nice. */
  public static List<String> prefix() {
    return Machine.program("nice")
        .map(nice -> List.of(nice.toString(), "-n", PRIORITY))
        .orElse(List.of());
  }

  /**
   * Linux may share processors out among sessions before priorities count. A process that leads a
   * session of its own, as one that is detached does, has all of it yield; any other leaves its
   * session, which is a terminal's, as it is.
   */
  public static void session() {
    try {
      if (leads() && Files.isWritable(GROUP)) {
        Files.writeString(GROUP, SESSION_PRIORITY, StandardOpenOption.WRITE);
      }
    } catch (IOException e) {
      // then it competes
    }
  }

  private static boolean leads() throws IOException {
    if (!Files.isReadable(STATE)) {
      return false;
    }
    String state = Files.readString(STATE);
    String[] fields = state.substring(state.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[SESSION]) == ProcessHandle.current().pid();
  }
}
