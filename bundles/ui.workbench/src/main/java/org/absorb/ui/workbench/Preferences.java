package org.absorb.ui.workbench;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.Tree;
import org.absorb.store.Atomic;
import org.absorb.store.Json;
import org.absorb.store.JsonWriter;

/**
 * The user's settings, in one file. What is wrong in the file counts as not set; what is set is
 * written at once. Any thread.
 */
public final class Preferences {

  private final Path file;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Tree all;

  /**
   * @param file need not exist
   */
  public Preferences(Path file) {
    this.file = file;
    this.all = read(file);
  }

  private static Tree read(Path file) {
    try {
      return Files.exists(file) ? Json.read(file) : Tree.EMPTY;
    } catch (BadInputException | UncheckedIOException e) {
      return Tree.EMPTY;
    }
  }

  /** The settings of a page. */
  public synchronized <R extends Record> R get(PreferenceType<R> type) {
    Declaration<R> declaration = Declaration.of(type.settings());
    Problems problems = new Problems();
    Tree whole = complete(declaration, all.tree(type.id()), problems);
    return declaration.bind(
        problems.isEmpty() ? whole : complete(declaration, Tree.EMPTY, new Problems()));
  }

  private static Tree complete(Declaration<?> declaration, Tree given, Problems problems) {
    return declaration.complete(
        given,
        org.absorb.model.value.Path.ROOT,
        (kind, component, at, found) -> component,
        problems);
  }

  /**
   * Sets a page and tells those who listen.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public <R extends Record> void set(PreferenceType<R> type, R settings) {
    synchronized (this) {
      Tree before = all;
      Tree onDisk = read(file); // another window may have written meanwhile
      Tree changed = onDisk.with(type.id(), Declaration.of(type.settings()).tree(settings));
      if (!changed.equals(onDisk)) {
        Atomic.write(file, JsonWriter.pretty(changed));
      }
      all = changed;
      if (changed.equals(before)) {
        return;
      }
    }
    listeners.forEach(Runnable::run);
  }

  /**
   * Hears of every change, on the thread that made it.
   *
   * @return stops listening
   */
  public Runnable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
