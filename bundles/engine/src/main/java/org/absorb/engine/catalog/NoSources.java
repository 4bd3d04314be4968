package org.absorb.engine.catalog;

import java.nio.file.Path;
import org.absorb.model.run.Frames;
import org.absorb.spi.system.Sources;

/** There is no project to read from. */
enum NoSources implements Sources {
  INSTANCE;

  @Override
  public Path file(String path) {
    throw refused(path);
  }

  @Override
  public String sha256(String path) {
    throw refused(path);
  }

  @Override
  public String id(String run) {
    throw refused(run);
  }

  @Override
  public Frames frames(String run) {
    throw refused(run);
  }

  private static IllegalArgumentException refused(String source) {
    return new IllegalArgumentException(Words.get("sources", source));
  }
}
