package org.absorb.ui.workbench.figure;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.absorb.figures.Theme;
import org.junit.jupiter.api.Test;

class PainterTest {

  /** What cannot be drawn is told, and the thread is there for what is asked for after it. */
  @Test
  void goesOnAfterWhatCannotBeDrawn() throws InterruptedException {
    var failed = new LinkedBlockingQueue<Throwable>();
    try (Painter painter = new Painter(drawn -> {}, failed::add)) {
      for (int i = 0; i < 2; i++) {
        painter.ask(new Painter.Order(null, 100, 100, 1, Theme.LIGHT));
        assertNotNull(failed.poll(20, TimeUnit.SECONDS));
      }
    }
  }
}
