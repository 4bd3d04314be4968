package org.absorb.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock file that is held. The operating system releases it when the process ends, however it
 * ends. Any thread may release it.
 */
public final class Hold implements AutoCloseable {

  /**
   * What this process holds. Needed because POSIX drops all of a process's locks on a file as soon
   * as it closes any channel to it: a file held here must not even be opened again.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final long PAUSE_MILLIS = 10;

  private final Path file;
  private final FileChannel channel;

  private Hold(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock if nobody has it; makes the file, and the folders above it, where there is none.
   */
  public static Optional<Hold> attempt(Path file) {
    Path key = file.toAbsolutePath().normalize();
    try {
      Files.createDirectories(key.getParent());
      return attempt(key, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Hold> attempt(Path key, Set<StandardOpenOption> options)
      throws IOException {
    if (!HELD.add(key)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    try {
      channel = open(key, options);
      return channel == null ? Optional.empty() : Optional.of(new Hold(key, channel));
    } finally {
      if (channel == null) {
        HELD.remove(key);
      }
    }
  }

  /** Takes the lock, waiting for it. Empty if it did not become free in time. */
  public static Optional<Hold> await(Path file, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<Hold> hold = attempt(file);
      if (hold.isPresent() || System.nanoTime() > end) {
        return hold;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  /**
   * Whether some process, this one included, holds the lock at this moment. Makes no file: one that
   * is removed meanwhile stays so.
   */
  public static boolean isHeld(Path file) {
    Path key = file.toAbsolutePath().normalize();
    try {
      if (!Files.exists(key)) {
        return false;
      }
      Optional<Hold> free = attempt(key, Set.of(StandardOpenOption.WRITE));
      free.ifPresent(Hold::close);
      return free.isEmpty();
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The locked channel, or {@code null} if another has the lock. */
  private static FileChannel open(Path file, Set<StandardOpenOption> options) throws IOException {
    while (true) {
      Object before = identity(file);
      FileChannel channel = FileChannel.open(file, options);
      if (!locked(channel)) {
        channel.close();
        return null;
      }
      // the last holder may have removed the file before we locked it: then we hold a file that
      // nobody else sees
      if (before != null && before.equals(identity(file))) {
        return channel;
      }
      channel.close();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static Object identity(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Releases the lock; the file stays. */
  @Override
  public void close() {
    release(false);
  }

  /** Releases the lock and removes its file. */
  public void remove() {
    release(true);
  }

  private synchronized void release(boolean delete) {
    if (!channel.isOpen()) {
      return;
    }
    try {
      if (delete) {
        Files.deleteIfExists(file);
      }
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(file);
    }
  }
}
