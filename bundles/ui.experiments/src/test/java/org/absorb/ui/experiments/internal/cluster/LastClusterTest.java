package org.absorb.ui.experiments.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.absorb.ui.workbench.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastClusterTest {

  private static final List<String> NAMES = List.of("alpha", "beta", "gamma");

  @TempDir Path folder;

  /** As another start of the window has it. */
  private LastCluster last() {
    return new LastCluster(new Preferences(folder.resolve("preferences.json")));
  }

  @Test
  void theOneUsedLastIsOffered() {
    assertEquals(0, last().among(NAMES), "none was used");
    last().used("gamma");
    last().used("beta");
    assertEquals(1, last().among(NAMES));
  }

  @Test
  void oneThatIsGoneIsNot() {
    last().used("delta");
    assertEquals(0, last().among(NAMES));
  }
}
