package org.absorb.spi.system;

import java.nio.file.Path;
import java.util.Optional;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;

/**
 * What a system may be taken from: files and runs of the project it belongs to. Given by whoever
 * resolves or runs a specification, in every process alike. Any thread.
 */
public interface Sources {

  /**
   * A file.
   *
   * @param path relative to the project's folder, or absolute
   * @throws IllegalArgumentException with one sentence, if there is no such file
   */
  Path file(String path);

  /**
   * SHA-256 of a file's bytes, in hexadecimal; not computed again while the file stays as it is.
   *
   * @throws IllegalArgumentException with one sentence, if it cannot be read
   */
  String sha256(String path);

  /**
   * The full id of the project's run whose id begins so.
   *
   * @throws IllegalArgumentException with one sentence, if there is none, or there are several
   */
  String id(String run);

  /**
   * The frames of a run of the project.
   *
   * @param run its full id
   * @throws IllegalArgumentException with one sentence, if there is no such run
   */
  Frames frames(String run);

  /** Keeps a frame in the project under its digest, as far as the project may be written to. */
  void keep(String sha256, Frame frame);

  /** The frame that was kept under a digest; empty if none was. */
  Optional<Frame> kept(String sha256);
}
