package org.absorb.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);
  private static final long FAR = 20_000;

  static List<Schedule> schedules() {
    return List.of(
        Schedule.NONE,
        Schedule.every(1),
        Schedule.every(7),
        Schedule.every(21),
        Schedule.perDecade(1),
        Schedule.perDecade(3),
        Schedule.perDecade(20),
        Schedule.at(5L, 0L, 1234L, 19_999L),
        Schedule.every(50).and(Schedule.perDecade(10)).and(Schedule.at(3L, 77L)));
  }

  /** By the definition, step by step. */
  private static TreeSet<Long> steps(Schedule schedule) {
    TreeSet<Long> steps = new TreeSet<>(schedule.at());
    for (long k = 0; k < FAR && schedule.every().isPresent(); k += schedule.every().getAsLong()) {
      steps.add(k);
    }
    if (schedule.perDecade().isPresent()) {
      steps.add(0L);
      for (int i = 0; i < 10 * schedule.perDecade().getAsInt(); i++) {
        steps.add(Math.round(StrictMath.pow(10, i / (double) schedule.perDecade().getAsInt())));
      }
    }
    return new TreeSet<>(steps.headSet(FAR));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void holdsAndAfterAndCountAgreeWithTheDefinition(Schedule schedule) {
    TreeSet<Long> steps = steps(schedule);
    for (long k = 0; k < FAR; k++) {
      assertEquals(steps.contains(k), schedule.holds(k), "step " + k);
    }
    for (long k : LongStream.rangeClosed(0, 1000).boxed().toList()) {
      Long next = steps.higher(k);
      assertEquals(next == null ? schedule.after(k) : next, schedule.after(k), "after " + k);
      assertEquals(steps.subSet(k, FAR).size(), schedule.count(k, FAR), "from " + k);
    }
    assertEquals(0, schedule.count(10, 10));
  }

  @Test
  void aDecadeIsEvenOnALogarithmicScale() {
    Schedule schedule = Schedule.perDecade(3);
    assertEquals(List.of(1L, 2L, 5L, 10L, 22L, 46L, 100L), after(schedule, 7));
    assertTrue(schedule.holds(1_000_000_000_000_000L));
    assertEquals(Long.MAX_VALUE, Schedule.at(3L).after(3));
    assertEquals(Long.MAX_VALUE, Schedule.every(Long.MAX_VALUE / 2 + 2).after(Long.MAX_VALUE - 9));
  }

  private static List<Long> after(Schedule schedule, int count) {
    return LongStream.iterate(schedule.after(0), schedule::after).limit(count).boxed().toList();
  }

  @Test
  void theScheduleOfTwoHoldsTheStepsOfBoth() {
    for (Schedule one : schedules()) {
      for (Schedule other : schedules()) {
        Schedule both = one.and(other);
        TreeSet<Long> union = steps(one);
        union.addAll(steps(other));
        assertTrue(steps(both).containsAll(union), one + " and " + other);
        assertTrue(both.covers(one) && both.covers(other), one + " and " + other);
        if (one.covers(other)) {
          assertTrue(steps(one).containsAll(steps(other)), one + " covers " + other);
        }
      }
    }
    assertEquals(Schedule.every(3), Schedule.every(6).and(Schedule.every(9)));
    assertEquals(Schedule.perDecade(12), Schedule.perDecade(4).and(Schedule.perDecade(6)));
    assertFalse(Schedule.every(10).covers(Schedule.every(5)));
    assertFalse(Schedule.every(10).covers(Schedule.perDecade(5)));
    assertTrue(Schedule.every(1).covers(Schedule.perDecade(5)));
    assertTrue(Schedule.every(10).covers(Schedule.at(20L)));
    assertTrue(Schedule.perDecade(20).covers(Schedule.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | {\"every\":10}",
        "{\"record\": {}} | {\"every\":10}",
        "{\"record\": {\"every\": 20}} | {\"every\":20}",
        "{\"record\": {\"perDecade\": 20}} | {\"perDecade\":20}",
        "{\"record\": {\"at\": [100, 0, 100]}} | {\"at\":[0,100]}",
        "{\"record\": {\"every\": 7, \"at\": [3]}} | {\"at\":[3],\"every\":7}",
      })
  void isReadAndWritten(String json, String written) {
    Problems problems = new Problems();
    Tree whole = complete(json, problems);
    assertTrue(problems.isEmpty(), () -> problems.list().toString());
    Protocol protocol = PROTOCOL.bind(whole);
    assertEquals(written, PROTOCOL.tree(protocol).tree("record").toString());
    assertEquals(protocol, PROTOCOL.bind(complete(PROTOCOL.tree(protocol).toString(), problems)));
    assertTrue(protocol.frames().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"record\": {\"every\": 0}} | protocol.record.every: must be at least 1 and at most 1000000000000000, is 0",
        "{\"frames\": {\"perDecade\": 2000}} | protocol.frames.perDecade: must be at least 1 and at most 1000, is 2000",
        "{\"frames\": {\"at\": [1, 2.5]}} | protocol.frames.at[1]: must be a whole number, is 2.5",
        "{\"frames\": {\"at\": 5}} | protocol.frames.at: must be a list of whole numbers, such as [0, 10, 100], is 5",
        "{\"frames\": {\"often\": 5}} | protocol.frames.often: there is no such field; there are every, perDecade, at, is 5",
      })
  void isRefusedByItsPath(String json, String line) {
    Problems problems = new Problems();
    complete(json, problems);
    assertEquals(line, new BadInputException(problems.list()).getMessage());
  }

  @Test
  void partsThatAreNotThereAreEmpty() {
    Schedule schedule =
        PROTOCOL.bind(complete("{\"frames\": {\"at\": [9]}}", new Problems())).frames();
    assertEquals(new Schedule(OptionalLong.empty(), OptionalInt.empty(), List.of(9L)), schedule);
    assertFalse(schedule.isEmpty());
  }

  private static Tree complete(String json, Problems problems) {
    return PROTOCOL.complete(
        (Tree) JsonText.read(json), Path.of("protocol"), (kind, tree, at, p) -> tree, problems);
  }
}
