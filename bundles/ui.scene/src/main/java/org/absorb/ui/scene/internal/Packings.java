package org.absorb.ui.scene.internal;

import org.absorb.model.text.Messages;

/** The words of this bundle. */
public final class Packings {

  public static final Messages WORDS = Messages.of(Packings.class);

  private Packings() {}
}
