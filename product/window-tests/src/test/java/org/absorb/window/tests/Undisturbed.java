package org.absorb.window.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project of which every run was computed once, one after the other, and nobody disturbed it; and
 * what another one with the same experiments has that is not as it is there.
 */
record Undisturbed(Project project) {

  /** What a project of experiments, a queue and submissions is made of, beside its runs. */
  private static final List<Pattern> OTHERS =
      Stream.of(
              "project\\.json|queue\\.json|control\\.jsonl|plugins\\.lock\\.json|edit\\.lock",
              "experiments/[^./]+\\.json",
              "journal/[0-9a-z-]+\\.jsonl|journal/run\\.log|journal/compaction",
              "cluster/[0-9a-z-]+/(submission\\.json|script\\.sh|task-\\d+\\.(json|log))")
          .map(Pattern::compile)
          .toList();

  private static final Pattern END =
      Pattern.compile(
          "\"id\": \"(\\w+)\".*\"status\": \"finished\".*\"steps\": (\\d+).*\"stateHash\":"
              + " \"(\\w+)\", \"logHash\": \"(\\w+)\"");

  private static final Pattern RESUMED = Pattern.compile("\"resumedFrom\": \\[([^]]*)\\]");

  /** All that is wrong with another project: nothing, if it is as this one. */
  List<String> differences(Project other) throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> runs = runs(project);
    compare("the runs", runs, runs(other), wrong);
    Set<String> both = new TreeSet<>(runs);
    both.retainAll(runs(other));
    for (String run : both) {
      run(run, folder(project, run), folder(other, run), wrong);
    }
    journal(other, wrong);
    for (Path file : files(other.folder())) {
      String name = other.folder().relativize(file).toString();
      if (!isOfRun(name, runs) && OTHERS.stream().noneMatch(p -> p.matcher(name).matches())) {
        wrong.add("a stray file: " + name);
      }
    }
    if (Files.readString(other.folder().resolve("queue.json")).contains("\"id\"")) {
      wrong.add("something is queued");
    }
    return wrong;
  }

  /** What is in the folder of a run was looked at there. */
  private static boolean isOfRun(String name, Set<String> runs) {
    String[] steps = name.split("/");
    return steps.length > 3 && steps[0].equals("runs") && runs.contains(steps[2]);
  }

  private static void compare(String what, Object here, Object there, List<String> wrong) {
    if (!here.equals(there)) {
      wrong.add(what + ": " + here + " and " + there);
    }
  }

  private static Set<String> runs(Project of) {
    return of.runs()
        .map(each -> each.getFileName().toString())
        .filter(name -> name.matches("[0-9a-f]{16}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Path folder(Project of, String run) {
    return of.folder().resolve("runs").resolve(run.substring(0, 2)).resolve(run);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** State, log and frames bit for bit; hashes as far as both have one; nothing else. */
  private static void run(String id, Path here, Path there, List<String> wrong) throws IOException {
    List<String> names = names(here);
    compare("files of " + id, names, names(there), wrong);
    for (String name : names) {
      Path file = there.resolve(name);
      if (!Files.exists(file)) {
        continue;
      }
      switch (name) {
        case "hashes.csv" -> hashes(id, here.resolve(name), file, wrong);
        case "run.json" -> compare("record of " + id, record(here), record(there), wrong);
        default -> {
          if (!Arrays.equals(Files.readAllBytes(here.resolve(name)), Files.readAllBytes(file))) {
            wrong.add(name + " of " + id + " is not the same");
          }
        }
      }
    }
    compare(
        "hash of the log of " + id,
        true,
        record(there).contains(sha256(there.resolve("log.csv"))),
        wrong);
  }

  private static List<String> names(Path run) throws IOException {
    return files(run).stream().map(file -> run.relativize(file).toString()).toList();
  }

  /** Checkpoints are taken by the clock, so only few steps have a hash in both; the last has. */
  private static void hashes(String id, Path here, Path there, List<String> wrong)
      throws IOException {
    Map<Long, String> left = hashes(here);
    Map<Long, String> right = hashes(there);
    compare("last hash of " + id, last(left), last(right), wrong);
    for (var hash : left.entrySet()) {
      String same = right.getOrDefault(hash.getKey(), hash.getValue());
      compare("hash " + hash.getKey() + " of " + id, hash.getValue(), same, wrong);
    }
  }

  private static Map<Long, String> hashes(Path file) throws IOException {
    Map<Long, String> hashes = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",");
      if (cells[0].matches("\\d+")) {
        hashes.put(Long.valueOf(cells[0]), cells[1]);
      }
    }
    return hashes;
  }

  private static String last(Map<Long, String> hashes) {
    return hashes.entrySet().stream().reduce((a, b) -> b).map(Object::toString).orElse("none");
  }

  /** What a run is, but for where it was gone on with. */
  private static String record(Path run) throws IOException {
    return RESUMED.matcher(Files.readString(run.resolve("run.json"))).replaceFirst("");
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every run is finished, and whoever said so has said the same. */
  private void journal(Project other, List<String> wrong) {
    Map<String, Set<String>> here = ends(project);
    Map<String, Set<String>> there = ends(other);
    for (String run : here.keySet()) {
      compare("ends of " + run, here.get(run), there.getOrDefault(run, Set.of()), wrong);
    }
    other.statuses().forEach((run, is) -> compare("status of " + run, "finished", is, wrong));
  }

  private static Map<String, Set<String>> ends(Project of) {
    Map<String, Set<String>> ends = new TreeMap<>();
    for (String line : of.journal()) {
      Matcher end = END.matcher(line);
      if (end.find()) {
        String how = end.group(2) + " " + end.group(3) + " " + end.group(4);
        ends.computeIfAbsent(end.group(1), run -> new TreeSet<>()).add(how);
      }
    }
    return ends;
  }

  /** How often runs of a project went on from a checkpoint. */
  static int resumes(Project of) throws IOException {
    int resumes = 0;
    for (String run : runs(of)) {
      Matcher from = RESUMED.matcher(Files.readString(folder(of, run).resolve("run.json")));
      if (from.find() && !from.group(1).isBlank()) {
        resumes += from.group(1).split(",").length;
      }
    }
    return resumes;
  }
}
