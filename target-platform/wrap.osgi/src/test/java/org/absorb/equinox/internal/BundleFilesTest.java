package org.absorb.equinox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFilesTest {

  @TempDir private Path folder;

  @Test
  void anEntryBecomesAFileWithTheSameContent() throws Exception {
    Path entry = Files.writeString(folder.resolve("entry.css"), "a { }");
    BundleFiles files = new BundleFiles(folder.resolve("copies"));
    URL copy = files.toFileURL(entry.toUri().toURL());
    assertEquals("a { }", Files.readString(Path.of(copy.toURI())));
    assertTrue(Path.of(copy.toURI()).startsWith(folder.resolve("copies")));
  }

  @Test
  void whatIsAnAddressAlreadyStays() throws Exception {
    URL url = URI.create("file:/somewhere").toURL();
    assertEquals(url, new BundleFiles(folder).resolve(url));
  }
}
