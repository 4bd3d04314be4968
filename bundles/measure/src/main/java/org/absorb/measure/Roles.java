package org.absorb.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.absorb.model.figure.Role;
import org.absorb.model.value.Value;

/** Colours of kinds in one panel. */
public final class Roles {

  private Roles() {}

  /** An ordered series where one number alone tells the kinds apart, else a colour each. */
  public static List<Role> of(List<? extends Kind<?>> kinds) {
    boolean series = kinds.size() > 1 && isSeries(kinds);
    return IntStream.range(0, kinds.size())
        .mapToObj(i -> series ? Role.ordered(i, kinds.size()) : Role.kind(i))
        .toList();
  }

  private static boolean isSeries(List<? extends Kind<?>> kinds) {
    List<String> differing = Settings.differing(kinds.stream().map(Kind::settings).toList());
    return differing.size() == 1
        && kinds.stream()
            .allMatch(kind -> kind.settings().get(differing.get(0)) instanceof Value.Decimal);
  }
}
