package org.absorb.ui.scaling.internal;

import org.absorb.model.text.Messages;

/** The words of this bundle. */
public final class Scaling {

  public static final Messages WORDS = Messages.of(Scaling.class);

  private Scaling() {}
}
