package org.absorb.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldTest {

  private static final int FILES = 2000;

  @TempDir private Path folder;

  @Test
  void oneHasItUntilItIsReleased() {
    Path file = folder.resolve("lock");
    assertFalse(Hold.isHeld(file));
    Hold hold = Hold.attempt(file).orElseThrow();
    assertTrue(Hold.isHeld(file));
    assertTrue(Hold.attempt(file).isEmpty());
    hold.close();
    assertFalse(Hold.isHeld(file));
    assertTrue(Files.exists(file));
    Hold.attempt(file).orElseThrow().remove();
    assertFalse(Files.exists(file));
  }

  /** A lock that is removed in the moment in which another looks at it must not come back. */
  @Test
  void whoOnlyLooksMakesNoFile() throws IOException {
    AtomicReference<Path> latest = new AtomicReference<>(folder.resolve("none/lock"));
    CompletableFuture<Void> looking =
        CompletableFuture.runAsync(
            () -> {
              while (latest.get() != null) {
                Path now = latest.get();
                if (now != null) {
                  Hold.isHeld(now);
                }
              }
            });
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve("lock" + i);
      latest.set(file);
      Hold.await(file, java.time.Duration.ofSeconds(10)).orElseThrow().remove();
    }
    latest.set(null);
    looking.join();
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count(), "locks that came back, and folders that nobody made");
    }
  }
}
