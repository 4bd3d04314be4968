package org.absorb.equinox.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.osgi.service.urlconversion.URLConverter;

/** Copies entries of bundles to files, for whoever can only read files. */
final class BundleFiles implements URLConverter {

  private final Path folder;

  BundleFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public URL resolve(URL url) {
    return url;
  }

  @Override
  public URL toFileURL(URL url) throws IOException {
    Path file = Path.of(folder.toString(), url.getHost(), url.getPath());
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      try (InputStream in = url.openStream()) {
        Files.copy(in, file);
      }
    }
    return file.toUri().toURL();
  }
}
