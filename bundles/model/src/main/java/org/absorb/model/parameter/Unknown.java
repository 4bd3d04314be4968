package org.absorb.model.parameter;

import java.util.Collection;
import java.util.List;
import org.absorb.model.text.Nearest;

/** What is wrong with a name that there is none of, in words to follow the field's path. */
public final class Unknown {

  private Unknown() {}

  /**
   * Of a field: the ones that may have been meant, then all there are.
   *
   * @param fields in the order to be told
   */
  public static String field(String name, Collection<String> fields) {
    return near(Words.get("unknown"), name, fields);
  }

  /**
   * Of a type of components: the ones that may have been meant, then all that are installed.
   *
   * @param kind what it should be one of, such as "potential"
   * @param installed in the order to be told
   */
  public static String type(String kind, String name, Collection<String> installed) {
    return near(Words.get("unknown.type", kind), name, installed);
  }

  private static String near(String wrong, String name, Collection<String> names) {
    List<String> near = Nearest.to(name, names);
    String all = String.join(", ", names);
    return near.isEmpty()
        ? Words.get("unknown.all", wrong, all)
        : Words.get("unknown.near", wrong, String.join(", ", near), all);
  }
}
