package org.absorb.ui.experiments.internal.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.absorb.model.text.Messages;

/** How a document is shown. */
enum Face {
  FORM,
  /** The form, with its JSON beside it. */
  BOTH,
  JSON;

  /** By its name; empty if it has none. */
  static Optional<Face> of(String name) {
    return Arrays.stream(values()).filter(face -> face.name().equals(name)).findFirst();
  }

  /** All of them, in words. */
  static List<String> labels() {
    Messages words = Messages.of(Face.class);
    return Arrays.stream(values())
        .map(face -> words.get("face." + face.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
