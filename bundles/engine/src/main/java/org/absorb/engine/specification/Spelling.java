package org.absorb.engine.specification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Protocol.Clock;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.parameter.Choice;
import org.absorb.model.parameter.Component;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * Spells out what a protocol may be written shorter by: {@code "stopWhen": {"precision": 0.02}},
 * the changes of stages, and natural time. What cannot be understood stays as it is, for its check.
 */
final class Spelling {

  /** Where a stage begins, as it is written and in steps; and the natural time of a step. */
  private record Mark(double time, double step, double clock) {}

  private static final String STAGES = "stages";
  private static final String DYNAMICS = "dynamics";
  private static final List<String> LENGTHS = List.of("steps", "transient");
  private static final List<String> SCHEDULES = List.of("record", "frames");

  private Spelling() {}

  /**
   * The protocol with its shorthands spelled out.
   *
   * @param dynamics as written, of the first stage
   */
  static Tree plain(Tree written, Value dynamics) {
    Tree protocol = written;
    if (written.get("stopWhen").orElse(null) instanceof Tree rule
        && rule.fields().keySet().equals(java.util.Set.of("precision"))) {
      protocol =
          protocol
              .with("stopWhen", Value.of(Choice.written(StopWhen.PRECISION)))
              .with("precision", rule.get("precision").orElseThrow());
    }
    if (written.get(STAGES).orElse(null) instanceof Value.Items stages) {
      protocol = protocol.with(STAGES, Value.of(stages(stages.values(), dynamics)));
    }
    return protocol;
  }

  private static List<Value> stages(List<Value> written, Value dynamics) {
    List<Value> whole = new ArrayList<>();
    Value before = dynamics;
    for (Value item : written) {
      if (item instanceof Tree stage && before != null) {
        before = changed(before, stage.get(DYNAMICS).orElse(Tree.EMPTY));
        whole.add(stage.with(DYNAMICS, before));
      } else {
        whole.add(item);
      }
    }
    return whole;
  }

  /** The dynamics with changes; a change of type leaves only the engine's own fields. */
  private static Value changed(Value before, Value changes) {
    Tree was = before instanceof Value.Text id ? Component.of(id.value()).tree() : asTree(before);
    if (was == null) {
      return changes;
    }
    Tree now = changes instanceof Value.Text id ? Component.of(id.value()).tree() : asTree(changes);
    if (now == null) {
      return changes;
    }
    if (now.get(Component.TYPE).isEmpty()) {
      return merged(was, now);
    }
    for (var kept : DynamicsSettings.of(was).fields().entrySet()) {
      now = now.get(kept.getKey()).isPresent() ? now : now.with(kept.getKey(), kept.getValue());
    }
    return now;
  }

  private static Tree asTree(Value value) {
    return value instanceof Tree tree ? tree : null;
  }

  private static Tree merged(Tree was, Tree changes) {
    Tree now = was;
    for (var change : changes.fields().entrySet()) {
      boolean within =
          change.getValue() instanceof Tree part
              && part.get(Component.TYPE).isEmpty()
              && was.get(change.getKey()).orElse(null) instanceof Tree;
      now =
          now.with(
              change.getKey(),
              within
                  ? merged(was.tree(change.getKey()), (Tree) change.getValue())
                  : change.getValue());
    }
    return now;
  }

  /** Whether a protocol's lengths are written in natural time. */
  static boolean isNatural(Tree protocol) {
    return protocol.text("clock").filter(Choice.written(Clock.NATURAL)::equals).isPresent();
  }

  /**
   * The protocol in steps.
   *
   * @param plain spelled out, in natural time
   * @param clock the natural time of a step of some dynamics, above 0
   */
  static Tree inSteps(Tree plain, Value dynamics, ToDoubleFunction<Value> clock) {
    List<Mark> marks = new ArrayList<>(List.of(new Mark(0, 0, clock.applyAsDouble(dynamics))));
    List<Value> stages = new ArrayList<>();
    if (plain.get(STAGES).orElse(null) instanceof Value.Items items) {
      for (Value item : items.values()) {
        Tree stage = item instanceof Tree tree ? tree : Tree.EMPTY;
        if (stage.get("from").orElse(null) instanceof Value.Decimal from
            && stage.get(DYNAMICS).isPresent()) {
          double time = from.value().doubleValue();
          Value step = step(from, marks);
          stages.add(stage.with("from", step));
          marks.add(
              new Mark(
                  time,
                  ((Value.Decimal) step).value().doubleValue(),
                  clock.applyAsDouble(stage.get(DYNAMICS).get())));
        } else {
          stages.add(item);
        }
      }
    }
    Tree steps = plain.with("clock", Value.of(Choice.written(Clock.STEP)));
    if (!stages.isEmpty()) {
      steps = steps.with(STAGES, Value.of(stages));
    }
    for (String length : LENGTHS) {
      Value time = plain.get(length).orElse(null);
      steps = time == null ? steps : steps.with(length, step(time, marks));
    }
    for (String schedule : SCHEDULES) {
      if (plain.get(schedule).orElse(null) instanceof Tree times) {
        steps = steps.with(schedule, schedule(times, marks));
      }
    }
    return steps;
  }

  private static Tree schedule(Tree times, List<Mark> marks) {
    Tree steps = times;
    if (times.get("every").orElse(null) instanceof Value.Decimal every
        && every.value().signum() > 0) {
      double often = every.value().doubleValue() / marks.get(0).clock();
      steps = steps.with("every", Value.of(Math.max(1, Math.round(often))));
    }
    if (times.get("at").orElse(null) instanceof Value.Items at) {
      steps =
          steps.with("at", Value.of(at.values().stream().map(time -> step(time, marks)).toList()));
    }
    return steps;
  }

  /** The nearest step; what is no time stays as it is. */
  private static Value step(Value written, List<Mark> marks) {
    if (!(written instanceof Value.Decimal number) || number.value().signum() < 0) {
      return written;
    }
    double time = number.value().doubleValue();
    Mark mark = marks.get(0);
    for (Mark each : marks) {
      mark = each.time() <= time ? each : mark;
    }
    double step = Math.rint(mark.step() + (time - mark.time()) / mark.clock());
    return Double.isFinite(step) ? new Value.Decimal(new BigDecimal(step)) : written;
  }
}
