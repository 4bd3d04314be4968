package org.absorb.spi.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads runs of another tool. One thread; keeps no state. */
public interface Importer {

  /**
   * Reads what lies at a path.
   *
   * @param path a file or a folder, which exists
   * @return the runs there, one at least; their frames are read when asked for
   * @throws IOException with one sentence for the user that names the file, if it is not what it
   *     should be
   * @throws IllegalArgumentException the same
   */
  List<ImportedRun> read(Path path) throws IOException;
}
