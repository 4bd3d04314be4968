package org.absorb.runner.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.Protocol.StopWhen;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * What is asked of a run beside its physics: how far, and what is recorded. Works on specifications
 * as trees, since a plugin that a file names may be gone.
 */
public record Demand(Protocol protocol, List<Component> observe) {

  private static final Declaration<Protocol> PROTOCOL = Declaration.of(Protocol.class);

  public Demand {
    observe = List.copyOf(observe);
  }

  public static Demand of(Specification specification) {
    return new Demand(specification.protocol(), specification.observe());
  }

  /** Of a complete specification's tree. */
  public static Demand of(Tree specification) {
    List<Component> observe = new ArrayList<>();
    if (specification.get("observe").orElse(null) instanceof Value.Items items) {
      items.values().forEach(item -> observe.add(Component.of((Tree) item)));
    }
    return new Demand(PROTOCOL.bind(specification.tree("protocol")), observe);
  }

  /**
   * Whether a run recorded so has every column, every scheduled row and every frame that {@code
   * wanted} asks for, as far as it goes.
   */
  public boolean records(Demand wanted) {
    return protocol.record().covers(wanted.protocol.record())
        && protocol.frames().covers(wanted.protocol.frames())
        && observe.containsAll(wanted.observe);
  }

  /**
   * What serves both: the larger number of steps, the schedules of both, all observables, stopping
   * only if both do. Observables that {@code other} has all of stay in its order: what it recorded
   * is gone on with.
   */
  public Demand and(Demand other) {
    List<Component> all = new ArrayList<>(observe);
    other.observe.stream().filter(component -> !all.contains(component)).forEach(all::add);
    Protocol both =
        protocol
            .upTo(Math.max(protocol.steps(), other.protocol.steps()))
            .after(protocol.transientSteps())
            .stopping(stop(protocol, other.protocol))
            .recording(
                protocol.record().and(other.protocol.record()),
                protocol.frames().and(other.protocol.frames()));
    return new Demand(both, other.observe.containsAll(observe) ? other.observe : all);
  }

  /**
   * When both have seen enough. Where neither of two rules implies the other, the first holds: what
   * it leaves of the other's wish is planned anew.
   */
  private static StopWhen stop(Protocol one, Protocol other) {
    if (one.stopWhen() == StopWhen.NEVER || other.stopWhen() == StopWhen.NEVER) {
      return StopWhen.NEVER;
    }
    return other.stopWhen() == StopWhen.ABSORBED ? StopWhen.ABSORBED : one.stopWhen();
  }

  /** The same, ending otherwise. */
  public Demand stopping(StopWhen otherwise) {
    return new Demand(protocol.stopping(otherwise), observe);
  }

  /** The same up to another step. */
  public Demand upTo(long steps) {
    return new Demand(protocol.upTo(steps), observe);
  }

  /** The specification that asks for this. */
  public Specification in(Specification specification) {
    return specification.with(protocol).observing(observe);
  }

  /** The specification's tree that asks for this. */
  public Tree in(Tree specification) {
    return specification
        .with("protocol", PROTOCOL.tree(protocol))
        .with("observe", Value.of(observe.stream().map(Component::tree).toList()));
  }
}
