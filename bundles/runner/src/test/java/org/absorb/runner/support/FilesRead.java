package org.absorb.runner.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Which files below a folder this process reads meanwhile: told by the Java virtual machine. */
public final class FilesRead {

  private FilesRead() {}

  /** The paths relative to {@code folder}, with slashes. */
  public static Set<String> of(Path folder, Runnable action) {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.FileRead").withThreshold(Duration.ZERO).withoutStackTrace();
      recording.start();
      action.run();
      recording.stop();
      Path dump = Files.createTempFile("read", ".jfr");
      try {
        recording.dump(dump);
        return paths(folder, RecordingFile.readAllEvents(dump));
      } finally {
        Files.delete(dump);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> paths(Path folder, List<RecordedEvent> events) {
    Set<String> paths = new TreeSet<>();
    for (RecordedEvent event : events) {
      String path = event.getString("path");
      if (path != null && Path.of(path).startsWith(folder)) {
        paths.add(folder.relativize(Path.of(path)).toString().replace('\\', '/'));
      }
    }
    return paths;
  }
}
