package org.absorb.runner.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.experiment.Specification;
import org.absorb.model.run.RunId;
import org.absorb.runner.simulate.Simulate;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Plugins;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.observable.Observable;
import org.absorb.spi.observable.ObservableProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a worker answers to its orders. */
@Timeout(60)
class WorkerTest {

  @TempDir Path temporary;

  @Test
  void aRunThatWasQueuedUnderOtherPhysicsIsRefusedByItsQueuedName() throws Exception {
    Specification specification = specification(Plugins.catalog());
    String queued = "0123456789abcdef";
    List<Event> events =
        answers(
            Plugins.catalog(),
            order(specification, queued),
            order(specification, id(specification)));
    assertEquals(Event.Type.FAILED, events.get(0).type());
    assertEquals(queued, events.get(0).id());
    assertTrue(events.get(0).message().contains("physicsVersion"), events.get(0).message());
    assertFalse(Files.exists(temporary.resolve(queued)));
    Event last = events.get(events.size() - 1);
    assertEquals(Event.Type.FINISHED, last.type());
    assertEquals(id(specification), last.id());
  }

  @Test
  void aPluginThatCannotBeMadeFailsItsRunAndTheWorkerGoesOn() throws Exception {
    Catalog catalog = Plugins.and(new Broken());
    Specification good = specification(Plugins.catalog());
    String wanted =
        "{\"run\": "
            + good.tree().with("observe", Experiments.json("[{\"type\": \"test.broken\"}]"))
            + ", \"folder\": \""
            + temporary.resolve("a")
            + "\", \"id\": \""
            + id(good)
            + "\"}";
    List<Event> events = answers(catalog, wanted, order(good, id(good)));
    assertEquals(Event.Type.FAILED, events.get(0).type());
    assertEquals(id(good), events.get(0).id());
    assertEquals(Event.Type.FINISHED, events.get(events.size() - 1).type());
  }

  private String order(Specification specification, String id) {
    return new Order.Run(specification.tree(), 0, temporary.resolve(id), Optional.of(id)).line();
  }

  private static String id(Specification specification) {
    return RunId.of(specification, 0).hex();
  }

  private static Specification specification(Catalog catalog) {
    return new Simulate(catalog, Options.DEFAULT)
        .resolve(Experiments.active(20, 1).cells().get(0).document());
  }

  /** Its input stays open until everything is answered. */
  private static List<Event> answers(Catalog catalog, String... orders) throws IOException {
    PipedOutputStream in = new PipedOutputStream();
    PipedInputStream orderly = new PipedInputStream(in, 1 << 16);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream counting =
        new PrintStream(out, true, StandardCharsets.UTF_8) {
          private int ended;

          @Override
          public void print(String line) {
            super.print(line);
            Event.Type type = Event.read(line).orElseThrow().type();
            if ((type == Event.Type.FAILED || type == Event.Type.FINISHED)
                && ++ended == orders.length) {
              try {
                in.close();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            }
          }
        };
    in.write((String.join("\n", orders) + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
    assertEquals(
        0, new Worker(catalog, Options.DEFAULT, orderly, counting, Duration.ofMinutes(1)).work());
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> Event.read(line).orElseThrow())
        .toList();
  }

  /** Cannot be made. */
  @Extension(id = "test.broken")
  public static final class Broken implements ObservableProvider<NoParameters> {
    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public Observable create(NoParameters parameters) {
      throw new ArrayIndexOutOfBoundsException("no third axis");
    }
  }
}
