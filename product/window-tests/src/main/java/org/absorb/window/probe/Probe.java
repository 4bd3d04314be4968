package org.absorb.window.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Reads questions and answers them:
 *
 * <ul>
 *   <li>{@code look}: what is to be seen, a list of {@link Seen}; none before there is a window.
 *       {@code look NAME}: of one widget alone; {@code draw NAME}: draws it and then answers.
 *   <li>{@code count TYPE}: how many widgets of a type there are, to be seen or not.
 *   <li>{@code shown}: when the first window was up, in milliseconds since 1970.
 *   <li>{@code watch}, {@code watched}: begins to measure, ends it: {@link Promptness}. Between
 *       them {@code pressed}: when a key or a button was first pressed since the last such
 *       question, as {@link System#nanoTime} counts for all processes of a machine.
 *   <li>{@code blank MILLISECONDS}: how the toolkit draws what is empty: {@link Paints}.
 *   <li>{@code install FILE}, {@code uninstall NAME}: a bundle; the latter gives the framework's
 *       packages back too.
 * </ul>
 */
public final class Probe {

  private static final int PATIENCE_SECONDS = 60;
  private static final String DISPLAY = "org.eclipse.swt.widgets.Display";
  private static final Set<String> DISPATCHING = Set.of("readAndDispatch", "sleep");

  private final Optional<BundleContext> context;
  private final PrintStream out = System.out;
  private final Looking looking = new Looking();
  private final CompletableFuture<Long> shown = new CompletableFuture<>();
  private final Thread main = main();
  private volatile Watch watch;
  private Display display;

  private Probe(Optional<BundleContext> context) {
    this.context = context;
  }

  /** Begins to answer, on threads of its own. */
  public static void answer(Optional<BundleContext> context) {
    Probe probe = new Probe(context);
    start("probe", probe::read);
    start("probe-shown", probe::awaitWindow);
  }

  private static void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(Answer.line(answer(line)));
      }
    } catch (IOException e) {
      // nobody asks any more
    }
  }

  private Serializable answer(String question) {
    String[] words = question.split(" ", 2);
    try {
      return switch (words[0]) {
        case "look" -> words.length > 1 ? look(words[1]) : look();
        case "draw" -> draw(words[1]);
        case "count" -> on(display().orElseThrow(), () -> looking.count(display, words[1]));
        case "shown" -> shown.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        case "watch" -> {
          Display made = display().orElseThrow();
          watch = on(made, () -> new Watch(made));
          yield "watching";
        }
        case "watched" -> watch.end();
        case "pressed" -> on(display().orElseThrow(), watch::pressed);
        case "blank" -> blank(Integer.parseInt(words[1]));
        case "install" -> aside(() -> install(words[1]));
        case "uninstall" -> aside(() -> uninstall(words[1]));
        default -> new Answer.Failure("what is " + question + "?");
      };
    } catch (Exception | LinkageError e) {
      return new Answer.Failure(e + cause(e));
    }
  }

  private static String cause(Throwable e) {
    return e.getCause() == null ? "" : ": " + e.getCause();
  }

  private ArrayList<Seen> look() throws Exception {
    return look(looking::look);
  }

  private ArrayList<Seen> look(String name) throws Exception {
    return look(made -> looking.look(made, name));
  }

  private ArrayList<Seen> look(Function<Display, ArrayList<Seen>> how) throws Exception {
    Optional<Display> made = display();
    if (made.isEmpty()) {
      return new ArrayList<>();
    }
    Watch watching = watch;
    return on(
        made.get(),
        () ->
            watching == null
                ? how.apply(made.get())
                : watching.excusing(() -> how.apply(made.get())));
  }

  private String draw(String name) throws Exception {
    CompletableFuture<String> drawn = new CompletableFuture<>();
    Display made = display().orElseThrow();
    on(
        made,
        () -> {
          looking.draw(made, name, () -> drawn.complete(name));
          return name;
        });
    return drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private Paints blank(int millis) throws Exception {
    Display made = display().orElseThrow();
    return on(made, () -> BlankCanvas.draw(made, millis)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Does something on a thread of its own; if it hangs, fails with what holds it. */
  private <T> T aside(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "probe-aside");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(2 * PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "hangs:\n" + Watch.stack(thread) + "while the main thread does:\n" + Watch.stack(main),
          e);
    }
  }

  /** Does something on the user interface's thread; fails with its stack if it does not answer. */
  private static <T> T on(Display display, Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    display.asyncExec(
        () -> {
          try {
            result.complete(work.call());
          } catch (Exception | LinkageError e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "the user interface has not answered for "
              + PATIENCE_SECONDS
              + " s:\n"
              + Watch.stack(display.getThread()),
          e);
    }
  }

  /**
   * The display, from when its thread first looks for events. Before, nothing of the toolkit is
   * touched: a display that is half made does not stand it, and loading is for the product to do.
   */
  private synchronized Optional<Display> display() {
    if (display == null && dispatches(main)) {
      display = Display.findDisplay(main);
    }
    return Optional.ofNullable(display).filter(made -> !made.isDisposed());
  }

  private static boolean dispatches(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(
            frame ->
                frame.getClassName().equals(DISPLAY)
                    && DISPATCHING.contains(frame.getMethodName()));
  }

  private static Thread main() {
    Thread[] threads = new Thread[10 * Thread.activeCount() + 10];
    Thread.enumerate(threads);
    return Stream.of(threads)
        .filter(thread -> thread != null && thread.getName().equals("main"))
        .findFirst()
        .orElseThrow();
  }

  private void awaitWindow() {
    try {
      while (!shown.isDone()) {
        Optional<Display> made = display();
        if (made.isPresent() && on(made.get(), () -> looking.anything(made.get()))) {
          shown.complete(System.currentTimeMillis());
        }
        Thread.sleep(20);
      }
    } catch (Exception e) {
      shown.completeExceptionally(e);
    }
  }

  private String install(String file) throws BundleException {
    Bundle bundle = context.orElseThrow().installBundle("file:" + file);
    bundle.start();
    return bundle.getSymbolicName();
  }

  private String uninstall(String name) throws BundleException {
    Bundle bundle =
        Arrays.stream(context.orElseThrow().getBundles())
            .filter(candidate -> name.equals(candidate.getSymbolicName()))
            .findFirst()
            .orElseThrow();
    bundle.uninstall();
    context.orElseThrow().getBundle(0).adapt(FrameworkWiring.class).refreshBundles(List.of(bundle));
    return name;
  }
}
