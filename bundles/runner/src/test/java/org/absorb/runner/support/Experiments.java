package org.absorb.runner.support;

import java.util.List;
import org.absorb.model.experiment.Experiment;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** Small experiments. */
public final class Experiments {

  private Experiments() {}

  /**
   * A run that stays active, with a row every 10 steps and a checkpoint every tenth of a second.
   */
  public static Experiment active(long steps, int replicas) {
    String base =
        "{\"system\": {\"dimension\": 3, \"particles\": 200, \"packingFraction\": 0.64},"
            + "\"dynamics\": {\"type\": \"sgd.pairwise\", \"learningRate\": 0.3, \"batchFraction\": 0.3},"
            + "\"protocol\": {\"steps\": "
            + steps
            + ", \"checkpointEvery\": 0.1}}";
    return new Experiment("e", (Tree) JsonText.read(base), List.of(), replicas, 7, "");
  }

  /** The same with a field set. */
  public static Experiment with(Experiment experiment, String path, String json) {
    return experiment.with(Path.of(path), JsonText.read(json));
  }

  public static Value json(String text) {
    return JsonText.read(text);
  }
}
