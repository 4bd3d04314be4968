package org.absorb.ui.experiments.internal.cluster;

import java.util.List;
import org.absorb.model.parameter.Parameter;
import org.absorb.ui.workbench.PreferenceType;
import org.absorb.ui.workbench.Preferences;

/** The cluster that was submitted to last; kept with the preferences. */
final class LastCluster {

  private static final PreferenceType<Kept> KEPT = PreferenceType.kept("cluster", Kept.class);

  private final Preferences preferences;

  /**
   * What is kept.
   *
   * @param name empty: none was submitted to
   */
  public record Kept(@Parameter(byDefault = "\"\"") String name) {}

  LastCluster(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Which of some to offer: the last one, or the first if that is not among them. */
  int among(List<String> names) {
    return Math.max(0, names.indexOf(preferences.get(KEPT).name()));
  }

  /** One was submitted to. */
  void used(String name) {
    preferences.set(KEPT, new Kept(name));
  }
}
