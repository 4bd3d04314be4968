package org.absorb.model.parameter;

import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Path;
import org.absorb.model.value.Value;

/**
 * Something wrong with a document: where, what is there, what is allowed.
 *
 * @param path the field's full path
 * @param found what is there; {@code null} if the field is missing
 * @param rule what is allowed, to be read after "must be" or on its own in a form: "above 0"
 */
public record Problem(Path path, Value found, String rule) {

  /** The one line that a terminal shows: {@code system.particles: must be at least 1, is 0}. */
  public String line() {
    String is = found == null ? "" : ", is " + CanonicalJson.write(found);
    return path + ": " + rule + is;
  }
}
