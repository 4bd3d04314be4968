package org.absorb.equinox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class FolderTest {

  private final Folder folder = new Folder(Path.of("/home/some one/100 %"));

  @Test
  void itsAddressIsTheNameOfAFolderAsItIs() {
    assertEquals("/home/some one/100 %/", folder.getURL().getPath());
  }

  @Test
  void areasLieWithin() throws IOException {
    assertEquals("/home/some one/100 %/a/b/", folder.getDataArea("/a/b").getPath());
  }

  @Test
  void twoWindowsMayHaveIt() {
    assertTrue(folder.lock() && folder.lock());
  }
}
