package org.absorb.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.absorb.model.run.Digest;
import org.absorb.model.text.Messages;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.plugins.Build;

/**
 * Plugins on disk: {@code <name>/<version>.jar} and {@code installed.json}. Every write is seen
 * whole or not at all; several processes may use one depot.
 */
final class Depot {

  private static final Messages WORDS = Messages.of(Depot.class);
  private static final String LIST = "installed.json";

  private final Path folder;

  /**
   * @param folder made when something is written
   */
  Depot(Path folder) {
    this.folder = folder;
  }

  /**
   * One installed version.
   *
   * @param current whether it is the one that starts with the product
   * @param enabled whether it does start, if it is current
   */
  record Item(Build build, boolean current, boolean enabled) {

    private Tree tree() {
      Tree tree =
          Tree.EMPTY
              .with("name", Value.of(build.name()))
              .with("version", Value.of(build.version()))
              .with("sha256", Value.of(build.sha256()))
              .with("current", Value.of(current));
      return enabled ? tree : tree.with("enabled", Value.of(false));
    }

    String name() {
      return build.name();
    }

    String version() {
      return build.version();
    }

    boolean is(String otherName, String otherVersion) {
      return name().equals(otherName) && version().equals(otherVersion);
    }

    /** Whether it starts with the product. */
    boolean starts() {
      return current && enabled;
    }

    Item as(boolean nowCurrent, boolean nowEnabled) {
      return new Item(build, nowCurrent, nowEnabled);
    }
  }

  /**
   * All that is installed.
   *
   * @throws IllegalStateException with one sentence, if the list cannot be understood
   */
  List<Item> items() {
    String text;
    try {
      text = Files.readString(folder.resolve(LIST));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      List<Item> items = new ArrayList<>();
      for (Value value :
          ((Value.Items) ((Tree) JsonText.read(text)).get("plugins").orElseThrow()).values()) {
        Tree item = (Tree) value;
        Build build =
            new Build(
                item.text("name").orElseThrow(),
                item.text("version").orElseThrow(),
                item.text("sha256").orElseThrow());
        items.add(
            new Item(
                build,
                item.get("current").equals(Optional.of(Value.of(true))),
                !item.get("enabled").equals(Optional.of(Value.of(false)))));
      }
      return items;
    } catch (ClassCastException | IllegalArgumentException | NoSuchElementException e) {
      throw new IllegalStateException(WORDS.get("depot.list", folder.resolve(LIST)), e);
    }
  }

  /** Where all of it lies; made when something is written. */
  Path folder() {
    return folder;
  }

  /** Where the jar of a version lies. */
  Path jar(String name, String version) {
    return folder.resolve(name).resolve(version + ".jar");
  }

  /** The jar of a version as it lies there; empty if it does not. */
  Optional<byte[]> bytes(String name, String version) {
    try {
      return Optional.of(Files.readAllBytes(jar(name, version)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the bytes of a build, a sentence without a subject; empty for nothing. */
  static String complaint(Build build, Optional<byte[]> bytes) {
    if (bytes.isEmpty()) {
      return WORDS.get("gone");
    }
    String sha256 = Digest.hex(Digest.sha256().digest(bytes.get()));
    return sha256.equals(build.sha256()) ? "" : WORDS.get("changed");
  }

  /** Keeps a jar. */
  void keep(Jar jar) {
    replace(jar(jar.name(), jar.version().toString()), jar.bytes());
  }

  /** Writes what is installed. */
  void list(List<Item> items) {
    StringBuilder text = new StringBuilder("{\"absorb\": 1, \"plugins\": [");
    String separator = "\n  ";
    for (Item item : items) {
      text.append(separator).append(item.tree());
      separator = ",\n  ";
    }
    replace(
        folder.resolve(LIST), text.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Removes the jar of a version that is not on the list, and its folder if that was all. */
  void drop(String name, String version) {
    try {
      Path jar = jar(name, version);
      Files.deleteIfExists(jar);
      Files.deleteIfExists(jar.getParent());
    } catch (DirectoryNotEmptyException e) {
      return; // other versions lie there
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does something while no other process changes the depot. */
  <T> T alone(Supplier<T> action) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        return action.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void replace(Path target, byte[] bytes) {
    try {
      Files.createDirectories(target.getParent());
      Path temporary =
          target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
      try {
        try (FileChannel channel =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
          channel.write(java.nio.ByteBuffer.wrap(bytes));
          channel.force(true);
        }
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
