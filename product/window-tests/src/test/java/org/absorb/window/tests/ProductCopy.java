package org.absorb.window.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The product as it is delivered, with the probe among the window's bundles; one for all tests. */
final class ProductCopy {

  private static final Path ORIGINAL = Path.of(System.getProperty("absorb.home"));
  private static final Path PROBE = Path.of(System.getProperty("absorb.probe"));
  private static Path copy;

  private ProductCopy() {}

  /** Its folder, which any user can read. */
  static synchronized Path folder() {
    if (copy == null) {
      Path made = Folders.temporary("absorb-window-product");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(made)));
      Folders.copy(ORIGINAL, made);
      Path bundles = made.resolve("bundles/window");
      if (!Files.isDirectory(bundles)) {
        throw new AssertionError("the product has no bundles for its window: " + ORIGINAL);
      }
      try {
        Files.copy(PROBE, bundles.resolve("org.absorb.window.probe.jar"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      copy = made;
    }
    return copy;
  }

  static Path command() {
    return folder().resolve("bin/absorb");
  }
}
