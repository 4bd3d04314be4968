package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.absorb.runner.slurm.support.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The product's command from outside: what scripts rely on. */
class ProcessIT {

  @TempDir private Path folder;
  private Command command;
  private Path project;
  private SmallProject small;

  @BeforeEach
  void name() {
    command = new Command(folder);
    project = folder.resolve("project");
    small = new SmallProject(command, project);
  }

  private Said absorb(String... words) throws Exception {
    return command.absorb(words);
  }

  @Test
  void statusAndStreamsSayHowItEnded() throws Exception {
    assertTrue(absorb("--help").good().out().contains("simulate"));
    absorb("run", "/nonexistent").refused("/nonexistent");
    String[] simulate = {
      "simulate",
      "--json",
      "--set",
      "dynamics.type=bro.pairwise",
      "--set",
      "dynamics.kickSize=0.1",
      "--set",
      "system.dimension=3",
      "--set",
      "system.particles=500",
      "--set",
      "system.packingFraction=0.5",
      "--set",
      "protocol.steps=10"
    };
    String out = absorb(simulate).good().out();
    assertTrue(out.startsWith("{") && out.endsWith("}\n"), out);
    assertEquals(out, absorb(simulate).good().out(), "the same bits in another process");
  }

  private void makeOneOf(int steps) throws Exception {
    small.make();
    small.write(
        SmallProject.EXPERIMENT
            .replace("\"steps\": 200", "\"checkpointEvery\": 0.2, \"steps\": " + steps)
            .replace("\"every\": 10", "\"every\": 1000")
            .replace("[0.3, 0.64]", "[0.64]")
            .replace("\"replicas\": 2", "\"replicas\": 1"));
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void anInterruptedRunGoesOnToTheSameBits() throws Exception {
    makeOneOf(20_000);
    Process process = command.process("run", project.toString()).start();
    awaitCheckpoint(process);
    assertTrue(process.descendants().count() > 0, "workers are there");
    assertEquals(Set.of(), Ports.of(process.toHandle()), "no port is opened");
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String said = Files.readString(folder.resolve("err"));
    assertEquals(130, process.exitValue(), said);
    assertTrue(said.contains("To go on, type: absorb run " + project), said);
    assertTrue(
        absorb("queue", project.toString()).good().out().contains("To go on")
            || absorb("queue", project.toString()).good().out().contains("to go on"));
    absorb("queue", project.toString(), "--resume").good();
    absorb("run", project.toString(), "--queued").good();
    String list = absorb("list", project.toString(), "--json").good().out();
    assertTrue(Pattern.compile("\"resumedFrom\": \\[[1-9]").matcher(list).find(), list);
    assertTrue(
        absorb("verify-run", project.toString(), small.ids().get(0))
            .good()
            .out()
            .contains("is the same"));
  }

  /** Else a window beside it stands still for a tenth of a second and more. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsComputedLeavesTheProcessorToOthers() throws Exception {
    makeOneOf(10_000_000);
    ProcessBuilder detached = command.process("run", project.toString());
    detached.command().add(0, "setsid");
    Process run = detached.start();
    try {
      awaitCheckpoint(run);
      List<String> priorities = run.descendants().map(ProcessIT::priority).toList();
      assertEquals(List.of("10"), priorities);
      Path session = Path.of("/proc", Long.toString(run.pid()), "autogroup");
      String group = Files.exists(session) ? Files.readString(session) : "";
      assertTrue(group.isEmpty() || group.contains("nice 5"), group);
    } finally {
      new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
      assertTrue(run.waitFor(60, TimeUnit.SECONDS));
    }
  }

  private static String priority(ProcessHandle process) {
    try {
      String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      return state.substring(state.lastIndexOf(')') + 2).split(" ")[16];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Else that none is found would say nothing. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void portsThatAreOpenAreFound() throws IOException {
    int before = Ports.of(ProcessHandle.current()).size();
    try (ServerSocket tcp = new ServerSocket(0);
        DatagramSocket udp = new DatagramSocket();
        ServerSocketChannel local = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      local.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
      assertTrue(tcp.isBound() && udp.isBound());
      assertEquals(before + 3, Ports.of(ProcessHandle.current()).size());
    }
  }

  private void awaitCheckpoint(Process process) throws Exception {
    while (!hasCheckpoint()) {
      assertTrue(process.isAlive(), "over without a checkpoint: " + folder.resolve("err"));
      Thread.sleep(20);
    }
  }

  private boolean hasCheckpoint() throws IOException {
    for (Path file : RunFiles.named(project, "hashes.csv")) {
      if (Files.readAllLines(file).stream().anyMatch(line -> line.matches("[1-9]\\d*,.*"))) {
        return true; // of a later step than the first
      }
    }
    return false;
  }

  /**
   * In the tests' Java: else a verification on another would start its programs on the usual one.
   */
  @Test
  void theDoctorFindsNothingMissingInTheTestsJava() throws Exception {
    String said = absorb("doctor").good().out();
    assertFalse(said.contains("MISSING"), said);
    assertTrue(said.lines().filter(line -> line.startsWith("ok ")).count() >= 8, said);
    String java = Runtime.version() + " in " + System.getProperty("java.home") + ",";
    assertTrue(said.contains(java), () -> java + " is not in: " + said);
  }
}
