package org.absorb.engine.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.absorb.model.run.Frame;
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

  @Override
  public void keep(String sha256, Frame frame) {}

  @Override
  public Optional<Frame> kept(String sha256) {
    return Optional.empty();
  }

  private static IllegalArgumentException refused(String source) {
    return new IllegalArgumentException(Words.get("sources", source));
  }
}
