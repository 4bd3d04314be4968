package org.absorb.ui.scaling.internal.view;

import java.util.function.Consumer;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.ui.scaling.internal.state.Cockpit;
import org.absorb.ui.workbench.task.LatestOrder;

/**
 * Computes what is to be seen while something is turned, on a thread of its own: always the latest
 * that was asked for.
 */
public final class Live implements AutoCloseable {

  /** What is to be computed. */
  public record Order(
      FiniteSizeScaling scaling, ScalingSubject subject, Cockpit cockpit, Sight sight) {}

  private final Consumer<Seen> listener;
  private final LatestOrder<Order> orders;

  /**
   * @param listener called on the computing thread
   * @param trouble told there what the plugin threw
   */
  public Live(Consumer<Seen> listener, Consumer<Throwable> trouble) {
    this.listener = listener;
    this.orders = new LatestOrder<>("absorb-scaling", this::compute, trouble);
  }

  /** Computes this soon, unless something else is asked for before it is begun. Any thread. */
  public void ask(Order order) {
    orders.ask(order);
  }

  private void compute(Order order) {
    listener.accept(Seen.of(order.scaling(), order.subject(), order.cockpit(), order.sight()));
  }

  @Override
  public void close() {
    orders.close();
  }
}
