package org.absorb.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.absorb.model.text.Messages;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

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
   */
  record Item(String name, String version, String sha256, boolean current) {

    Tree tree() {
      return Tree.EMPTY
          .with("name", Value.of(name))
          .with("version", Value.of(version))
          .with("sha256", Value.of(sha256))
          .with("current", Value.of(current));
    }

    boolean is(String otherName, String otherVersion) {
      return name.equals(otherName) && version.equals(otherVersion);
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
        boolean current = item.get("current").equals(java.util.Optional.of(Value.of(true)));
        items.add(
            new Item(
                item.text("name").orElseThrow(),
                item.text("version").orElseThrow(),
                item.text("sha256").orElseThrow(),
                current));
      }
      return items;
    } catch (ClassCastException | IllegalArgumentException | java.util.NoSuchElementException e) {
      throw new IllegalStateException(WORDS.get("depot.list", folder.resolve(LIST)), e);
    }
  }

  /** Where the jar of a version lies. */
  Path jar(String name, String version) {
    return folder.resolve(name).resolve(version + ".jar");
  }

  /** Keeps a jar. */
  void keep(Jar jar) {
    replace(jar(jar.name(), jar.version().toString()), jar.bytes());
  }

  /** Makes a kept version the current one of its name. */
  void makeCurrent(Item chosen) {
    List<Tree> entries = new ArrayList<>();
    for (Item item : items()) {
      if (!item.is(chosen.name(), chosen.version())) {
        boolean current = item.current() && !item.name().equals(chosen.name());
        entries.add(new Item(item.name(), item.version(), item.sha256(), current).tree());
      }
    }
    entries.add(chosen.tree());
    StringBuilder text = new StringBuilder("{\"absorb\": 1, \"plugins\": [");
    String separator = "\n  ";
    for (Tree entry : entries) {
      text.append(separator).append(entry);
      separator = ",\n  ";
    }
    replace(
        folder.resolve(LIST), text.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Removes the jar of a version that is not on the list. */
  void drop(String name, String version) {
    try {
      Files.deleteIfExists(jar(name, version));
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

  private static void replace(Path target, byte[] bytes) {
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
