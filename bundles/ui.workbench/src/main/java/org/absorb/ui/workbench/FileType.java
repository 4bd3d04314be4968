package org.absorb.ui.workbench;

import java.nio.file.Path;

/** A kind of file that can be dropped on the window. */
public interface FileType {

  /** Whether a file is of this kind, by its name. Quick: nothing is read. */
  boolean takes(Path file);

  /** Opens one. What is wrong with it is told as a notice. */
  void open(Path file);
}
