package org.absorb.window.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The product's processes without a window, known by what follows its name in a command. */
final class Crowd {

  private static final String LAUNCHER = "org.absorb.launcher.Launcher";
  private static final double END_SECONDS = 10;

  private Crowd() {}

  /** One process, and its command: {@code run, /tmp/project, --queued}. */
  record Member(ProcessHandle process, List<String> words) {

    /** Ends it without a word, and waits until it is gone. */
    void kill() {
      process.destroyForcibly();
      Until.holds(words + " is gone", END_SECONDS, () -> !process.isAlive());
    }
  }

  /** Who is there. */
  static List<Member> all() {
    String product = ProductCopy.folder().toString();
    return ProcessHandle.allProcesses()
        .flatMap(
            process ->
                process
                    .info()
                    .arguments()
                    .map(Arrays::asList)
                    .filter(words -> words.toString().contains(product))
                    .filter(words -> words.contains(LAUNCHER))
                    .map(words -> words.subList(words.indexOf(LAUNCHER) + 1, words.size()))
                    .map(words -> new Member(process, words))
                    .stream())
        .filter(member -> !member.words().contains("open"))
        .toList();
  }

  /** A random one of those that are wanted. */
  static Optional<Member> any(Random random, Predicate<Member> wanted) {
    List<Member> found = all().stream().filter(wanted).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(random.nextInt(found.size())));
  }

  /** Who works off a queue for a window, detached from it. */
  static boolean isSupervisor(Member member) {
    return member.words().get(0).equals("run") && member.words().contains("--queued");
  }

  static boolean isWorker(Member member) {
    return member.words().get(0).equals("work");
  }

  /** A task of Slurm. */
  static boolean isTask(Member member) {
    return member.words().size() > 1
        && member.words().subList(0, 2).equals(List.of("cluster", "work"));
  }

  /** Kills a process and all that belong to its group. */
  static void killGroup(long leader) {
    try {
      new ProcessBuilder("kill", "-KILL", "--", "-" + leader)
          .redirectErrorStream(true)
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
