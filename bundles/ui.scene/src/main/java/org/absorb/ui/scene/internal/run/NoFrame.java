package org.absorb.ui.scene.internal.run;

import org.absorb.ui.scene.internal.Packings;

/** There is nothing to see of a run; the message is one sentence for whoever wanted to. */
public final class NoFrame extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoFrame(String key, Object about) {
    super(Packings.WORDS.get(key, about));
  }
}
