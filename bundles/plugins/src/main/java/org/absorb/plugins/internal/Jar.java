package org.absorb.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.plugins.Build;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * A candidate: a jar that is a bundle, read into memory once, so that what was checked is what is
 * installed. The bytes are not copied and not to be changed.
 *
 * @param source the file, as messages name it
 * @param bytes the whole jar
 * @param headers of its manifest
 * @param name its symbolic name
 * @param version its version
 * @param java the Java version its classes need
 * @param extensions what its components declare
 * @param signer who signed all of it; empty if nobody did
 * @param sha256 of the bytes
 */
record Jar(
    String source,
    byte[] bytes,
    Map<String, String> headers,
    String name,
    Version version,
    int java,
    List<Components.Declared> extensions,
    String signer,
    String sha256) {

  private static final Messages WORDS = Messages.of(Jar.class);
  private static final long LARGEST = 1L << 28;

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is not a jar, or not a bundle
   */
  static Jar read(Path file) {
    return of(file.toString(), bytes(file));
  }

  /**
   * Reads the bytes of a jar.
   *
   * @param source as messages name it
   * @throws BadInputException if it is not a jar, or not a bundle
   */
  static Jar of(String source, byte[] bytes) {
    return new JarScan(source, bytes).jar();
  }

  /** Which one it is. */
  Build build() {
    return new Build(name, version.toString(), sha256);
  }

  /** The ids of its extensions, ascending. */
  List<String> ids() {
    return extensions.stream().map(Components.Declared::id).distinct().sorted().toList();
  }

  /** What its author calls it; its name if nothing else. */
  String label() {
    return headers.getOrDefault(Constants.BUNDLE_NAME, name).trim();
  }

  /** Who made it, as it says itself; may be empty. */
  String vendor() {
    return headers.getOrDefault(Constants.BUNDLE_VENDOR, "").trim();
  }

  /** The clauses of a header; none of one that is missing. */
  List<Header.Clause> header(String header) {
    return Header.read(headers.get(header));
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new BadInputException(WORDS.get("jar.none", file));
      }
      if (Files.size(file) > LARGEST) {
        throw new BadInputException(WORDS.get("jar.large", file, Long.toString(LARGEST >> 20)));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new BadInputException(WORDS.get("jar.missing", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
