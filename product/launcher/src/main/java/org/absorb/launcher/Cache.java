package org.absorb.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The framework's cache of this process. One a process: two that share one pull bundles from under
 * each other. It goes with the process; what a killed one left behind, the next one removes. A lock
 * tells them apart, which the system gives back when its owner dies.
 */
final class Cache implements AutoCloseable {

  private static final String PREFIX = "absorb-cache-";
  private static final String LOCK = ".absorb-cache-in-use";

  private final Path folder;
  private final FileChannel lock;

  private Cache(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** A new one in a folder for temporary files. */
  static Cache in(Path temporary) throws IOException {
    sweep(temporary);
    while (true) {
      Path folder = Files.createTempDirectory(temporary, PREFIX);
      Path file = folder.resolve(LOCK);
      FileChannel lock =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock.lock();
      if (Files.exists(file)) {
        return new Cache(folder, lock);
      }
      lock.close(); // somebody swept it before we had the lock
    }
  }

  /** Where the framework may write. */
  Path bundles() {
    return folder.resolve("bundles");
  }

  @Override
  public void close() {
    try {
      remove(folder, lock);
    } catch (IOException | UncheckedIOException e) {
      System.err.println("absorb: cannot remove " + folder + ": " + e.getMessage());
    }
  }

  /** Removes what nobody holds; what cannot be removed is somebody else's. */
  private static void sweep(Path temporary) {
    try (DirectoryStream<Path> caches = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path cache : caches) {
        sweepOne(cache);
      }
    } catch (IOException e) {
      // nothing depends on it
    }
  }

  private static void sweepOne(Path cache) {
    // without a lock file it is no cache, or has only just been made
    try (FileChannel lock = FileChannel.open(cache.resolve(LOCK), StandardOpenOption.WRITE)) {
      if (lock.tryLock() != null) {
        remove(cache, lock);
      }
    } catch (IOException | UncheckedIOException e) {
      // not ours to remove
    }
  }

  /** Removes a cache that is ours, the lock last: nobody else sweeps what is half gone. */
  private static void remove(Path folder, FileChannel lock) throws IOException {
    Path lockFile = folder.resolve(LOCK);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        if (!file.equals(lockFile) && !file.equals(folder)) {
          Files.deleteIfExists(file);
        }
      }
    }
    Files.deleteIfExists(lockFile); // while it is held: who waits for it then sees that it is gone
    lock.close(); // before the folder goes: on some systems an open file stays in it
    Files.deleteIfExists(folder);
  }
}
