package org.absorb.window.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A program that runs, in surroundings of its own, with a probe in it. */
final class Program implements AutoCloseable {

  private final Process process;
  private final long started;
  private final Path err;
  private final StringBuffer out = new StringBuffer();
  private final Conversation conversation;

  /**
   * @param environment all that it sees of it
   * @param err takes what it says on standard error
   */
  Program(List<String> command, Map<String, String> environment, Path err) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    this.err = err;
    this.started = System.currentTimeMillis();
    try {
      this.process = builder.directory(new File("/")).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.conversation = new Conversation(process, line -> out.append(line).append('\n'));
  }

  Conversation conversation() {
    return conversation;
  }

  /** Seconds from the start of the process to the first window. */
  double secondsToWindow() {
    return (conversation.shown() - started) * 1e-3;
  }

  long pid() {
    return process.pid();
  }

  boolean runs() {
    return process.isAlive();
  }

  /** What it said on standard error. */
  String err() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it said on standard output: until now, or all of it if it has ended. */
  String out() {
    if (!runs()) {
      conversation.awaitEnd();
    }
    return out.toString();
  }

  /** The exit status, if it ends within a time. */
  OptionalInt status(double seconds) {
    try {
      return process.waitFor((long) (seconds * 1000), TimeUnit.MILLISECONDS)
          ? OptionalInt.of(process.exitValue())
          : OptionalInt.empty();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Kills it, and nothing that it has started. */
  void kill() {
    process.destroyForcibly();
    status(5);
  }

  /** Ends it whatever it does. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    status(5);
  }
}
