package org.absorb.runner.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.absorb.runner.table.Quantity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {

  private static final Names NAMES = new Names(quantities());

  private static final Map<String, Object> RUN =
      Map.of(
          "system.packingFraction",
          0.62,
          "system.particles",
          2000.0,
          "dynamics.type",
          "sgd.pairwise",
          "dynamics.batchFraction",
          0.2,
          "system.radii.type",
          "radii.equal",
          "status",
          "finished",
          "outcome",
          "stepLimit",
          "activity",
          0.97,
          "tag",
          List.of("paper", "to check"),
          "pinned",
          true);

  private static List<Quantity> quantities() {
    List<Quantity> all = new ArrayList<>(Quantities.ALWAYS);
    all.add(new Quantity("system.packingFraction", Kind.PARAMETER, "", "phi", "1"));
    all.add(new Quantity("system.particles", Kind.PARAMETER, "", "N", "1"));
    all.add(new Quantity("dynamics.type", Kind.PARAMETER, "", "", "1"));
    all.add(new Quantity("dynamics.batchFraction", Kind.PARAMETER, "", "b_f", "1"));
    all.add(new Quantity("dynamics.learningRate", Kind.PARAMETER, "", "alpha", "2R"));
    all.add(new Quantity("system.radii.type", Kind.PARAMETER, "", "", "1"));
    all.add(new Quantity("activity", Kind.RESULT, "", "f_a", "1"));
    return all;
  }

  private static boolean passes(String filter) throws FilterException {
    return Filter.of(filter, NAMES).test(quantity -> RUN.get(quantity.name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "phi > 0.6 and scheme = sgd.pairwise",
        "phi>0.6 AND scheme=SGD.pairwise",
        "phi = 0.62",
        "phi = 0.620",
        "phi >= 0.62 and phi <= 62e-2",
        "N = 2000",
        "packingFraction < 0.63",
        "system.packingFraction < 0.63",
        "f_a > 0.9",
        "fa > 0.9",
        "activity > .9",
        "scheme ~ PAIR",
        "not scheme ~ particle",
        "not (phi < 0.6 or phi > 0.7)",
        "phi > 0.7 or phi > 0.6 and N = 2000",
        "(phi > 0.7 or phi > 0.6) and N = 2000",
        "not phi > 0.7 and N = 2000",
        "not not phi > 0.6",
        "scheme != bro.pairwise",
        "tag:paper",
        "tag:\"to check\"",
        "tag ~ pap",
        "tag = paper and tag = \"to check\"",
        "tag != draft",
        "is:finished and is:stepLimit and is:pinned and is:tagged",
        "scheme > sgd.a",
        "phi != word",
        "replica = 1 or phi > 0",
      })
  void lets(String filter) throws FilterException {
    assertTrue(passes(filter), filter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "phi > 0.62",
        "phi != 0.62",
        "not phi > 0.6",
        "(phi > 0.7 or phi > 0.6) and N = 1000",
        "phi > 0.7 or phi > 0.6 and N = 1000",
        "scheme = sgd",
        "tag:pap",
        "tag != paper",
        "is:failed",
        "is:absorbed",
        "phi = word",
        "phi ~ word",
        "phi = \"0.62\"",
        "alpha > 0",
        "alpha != 0",
        "replica = 1",
      })
  void doesNotPass(String filter) throws FilterException {
    assertFalse(passes(filter), filter);
  }

  /** What a run does not have meets nothing, so that {@code not} lets it pass. */
  @Test
  void whatARunDoesNotHaveMeetsNoComparison() throws FilterException {
    assertFalse(passes("alpha < 1"));
    assertFalse(passes("alpha >= 1"));
    assertTrue(passes("not alpha < 1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo > 1 | 0 | 3 | there is no foo; there are alpha, b_f, changed, experiment",
        "phi > 0.6 and foo = 2 | 14 | 17 | there is no foo; there are",
        "phii > 1 | 0 | 4 | there is no phii; did you mean phi?",
        "packingFractoin > 1 | 0 | 15 | there is no packingFractoin; did you mean packingFraction?",
        "shceme = sgd | 0 | 6 | there is no shceme; did you mean scheme?",
        "type = x | 0 | 4 | type may be any of dynamics.type, system.radii.type",
        "phi | 0 | 3 | after phi a comparison is missing",
        "phi > | 4 | 5 | after > a number or a word is missing",
        "phi >> 1 | 4 | 6 | >> is no comparison",
        "phi > 1 N = 2 | 8 | 9 | before N is an and, or an or, missing",
        "(phi > 1 | 0 | 1 | this bracket is not closed",
        "phi > 1) | 7 | 8 | this bracket closes none",
        "phi > 1 and | 11 | 11 | at the end a name is missing",
        "phi > 1 and < 2 | 12 | 13 | before < a name is missing",
        "tag = \"x | 6 | 8 | the text has no closing quote",
        "is:lost | 0 | 7 | lost is no state: there are pinned, tagged, planned",
        "tag: | 0 | 4 | after tag: a word is missing",
      })
  void whatIsWrongIsSaidWithItsPlace(String filter, int from, int to, String message) {
    FilterException wrong =
        assertThrows(FilterException.class, () -> Filter.of(filter, NAMES), filter);
    assertTrue(wrong.getMessage().startsWith(message), wrong.getMessage());
    assertEquals(from + " to " + to, wrong.from() + " to " + wrong.to());
  }

  @Test
  void tellsWhatItAsksFor() throws FilterException {
    Filter filter = Filter.of("phi > 1 and not (is:failed or f_a > 0.1)", NAMES);
    assertTrue(filter.asks(Kind.RESULT));
    assertFalse(Filter.of("phi > 1 and not is:failed", NAMES).asks(Kind.RESULT));
  }

  @Test
  void aNameIsAsShortAsItCanBe() {
    assertTrue(NAMES.words().containsAll(List.of("phi", "N", "b_f", "scheme", "f_a", "status")));
    assertTrue(NAMES.words().contains("system.radii.type"), NAMES.words() + "");
  }
}
