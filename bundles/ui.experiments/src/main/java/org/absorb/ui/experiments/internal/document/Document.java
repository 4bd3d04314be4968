package org.absorb.ui.experiments.internal.document;

import java.util.Optional;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.History;

/** The document of an editor: what it is, what it was, and what lies on disk. */
public final class Document {

  private final String name;
  private final History<Tree> history;
  private Draft draft;
  private Tree disk;

  /**
   * @param name of the experiment
   * @param disk as it was read
   */
  public Document(String name, Tree disk) {
    this.name = name;
    this.disk = disk;
    this.draft = Draft.of(disk, name);
    this.history = new History<>(draft.document());
  }

  public String name() {
    return name;
  }

  public Draft draft() {
    return draft;
  }

  /** Whether there is something to save. */
  public boolean dirty() {
    return !draft.document().equals(Draft.of(disk, name).document());
  }

  /** Makes an edit; see {@link History#edit}. */
  public void edit(String label, String key, Tree edited) {
    history.edit(label, key, edited);
    draft = Draft.of(history.present(), name);
  }

  public void settle() {
    history.settle();
  }

  public Optional<String> undoable() {
    return history.undoable();
  }

  public Optional<String> redoable() {
    return history.redoable();
  }

  public void undo() {
    history.undo();
    draft = Draft.of(history.present(), name);
  }

  public void redo() {
    history.redo();
    draft = Draft.of(history.present(), name);
  }

  /** It was written as it is. */
  public void saved() {
    disk = draft.document();
    settle();
  }

  /** Whether what lies on disk is not what was read or written here. */
  public boolean changedElsewhere(Tree now) {
    return !Draft.of(now, name).document().equals(Draft.of(disk, name).document());
  }

  /** What lies on disk is taken over. */
  public void take(String label, Tree now) {
    disk = now;
    settle();
    edit(label, "disk", Draft.of(now, name).document());
    settle();
  }

  /** What lies on disk is known, and will be written over. */
  public void keep(Tree now) {
    disk = now;
  }
}
