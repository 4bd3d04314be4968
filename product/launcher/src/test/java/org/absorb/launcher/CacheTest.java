package org.absorb.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

  @TempDir private Path temporary;

  @Test
  void goesWithItsProcess() throws IOException {
    Cache cache = Cache.in(temporary);
    Files.createDirectories(cache.bundles().resolve("bundle1"));
    cache.close();
    assertFalse(Files.exists(cache.bundles().getParent()));
  }

  @Test
  void whatAKilledOneLeftIsRemovedAndNothingElse() throws IOException {
    Path left = Files.createDirectories(temporary.resolve("absorb-cache-123/bundles/bundle1"));
    Files.createFile(temporary.resolve("absorb-cache-123/.absorb-cache-in-use"));
    Path foreign = Files.createDirectories(temporary.resolve("absorb-cache-project/runs"));
    Files.createFile(temporary.resolve("absorb-cache-project/lock"));
    Cache.in(temporary).close();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(foreign));
  }
}
