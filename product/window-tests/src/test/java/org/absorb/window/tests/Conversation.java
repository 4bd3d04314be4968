package org.absorb.window.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.absorb.window.probe.Answer;
import org.absorb.window.probe.Paints;
import org.absorb.window.probe.Promptness;
import org.absorb.window.probe.Seen;

/** Questions to the probe in a process, through the process's standard input and output. */
final class Conversation {

  private static final int PATIENCE_SECONDS = 150;
  private static final long END_MILLIS = 10_000;

  private final Process process;
  private final Writer questions;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final Consumer<String> other;
  private final Thread reading;

  /**
   * @param other takes the lines that are not the probe's, on a thread of its own
   */
  Conversation(Process process, Consumer<String> other) {
    this.process = process;
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    this.other = other;
    reading = new Thread(this::read, "conversation");
    reading.setDaemon(true);
    reading.start();
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(Answer.PREFIX)) {
          answers.add(line);
        } else {
          other.accept(line);
        }
      }
    } catch (IOException e) {
      other.accept(e.toString());
    }
    answers.add(""); // nothing more will come
  }

  /** Waits until all that a process has said which has ended is read. */
  void awaitEnd() {
    try {
      reading.join(END_MILLIS); // a process that it left behind may hold the stream
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  synchronized Object ask(String question) {
    try {
      questions.write(question + "\n");
      questions.flush();
      String line = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("no answer to: " + question);
      } else if (line.isEmpty()) {
        answers.add(line);
        throw new Gone();
      }
      Object answer = Answer.read(line);
      if (answer instanceof Answer.Failure failure) {
        throw new AssertionError(question + ": " + failure.reason());
      }
      return answer;
    } catch (IOException e) {
      throw new Gone();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The process has ended while it was asked. */
  static final class Gone extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    Gone() {
      super(new IOException("the process has ended"));
    }
  }

  /** The windows. */
  List<Seen> look() {
    return seen("look");
  }

  /** The widget of that name: quickly, for who waits for it. */
  Optional<Seen> look(String name) {
    return seen("look " + name).stream().findFirst();
  }

  /** Waits until what a widget says is drawn. */
  void draw(String name) {
    ask("draw " + name);
  }

  /** How many widgets of a type there are, to be seen or not. */
  int count(String type) {
    return (Integer) ask("count " + type);
  }

  private List<Seen> seen(String question) {
    return ((List<?>) ask(question)).stream().map(Seen.class::cast).toList();
  }

  /** Milliseconds since 1970. */
  long shown() {
    return (Long) ask("shown");
  }

  void watch() {
    ask("watch");
  }

  /**
   * When a key or a button was first pressed since this was last asked, or since the watch began,
   * as {@link System#nanoTime} counts; 0 for none.
   */
  long pressed() {
    return (Long) ask("pressed");
  }

  Promptness watched() {
    return (Promptness) ask("watched");
  }

  /** How the toolkit draws something that is empty, for some time. */
  Paints blank(int millis) {
    return (Paints) ask("blank " + millis);
  }
}
