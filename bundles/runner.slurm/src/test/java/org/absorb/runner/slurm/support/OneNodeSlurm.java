package org.absorb.runner.slurm.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Slurm of one node, this machine, in a folder of its own, with or without an accounting
 * database, and a machine to log in to that has it. The daemons end with {@link #close}.
 */
public final class OneNodeSlurm implements AutoCloseable {

  private static final String[] DAEMONS = {"munged", "slurmctld", "slurmd"};
  private static final long PATIENCE_SECONDS = 30;

  private final Path folder;
  private Login login;
  private Accounting accounting;

  private OneNodeSlurm(Path folder) {
    this.folder = folder;
  }

  /**
   * Starts one; the test is left out where there are no packages for it, or no rights.
   *
   * @param folder short: sockets lie in it
   */
  public static OneNodeSlurm start(Path folder) throws Exception {
    return start(folder, false);
  }

  /** The same with accounting. */
  public static OneNodeSlurm accounted(Path folder) throws Exception {
    for (String program : Accounting.PROGRAMS) {
      assumeTrue(
          program(program).isPresent(),
          "left out: needs " + program + " (./verify --slow installs it)");
    }
    return start(folder, true);
  }

  private static OneNodeSlurm start(Path folder, boolean accounted) throws Exception {
    for (String daemon : DAEMONS) {
      assumeTrue(
          program(daemon).isPresent(),
          "left out: needs " + daemon + " (Debian: slurm-wlm, munge; ./verify installs them)");
    }
    assumeTrue(
        Login.possible(), "left out: needs sshd (Debian: openssh-server; ./verify installs it)");
    assumeTrue(
        "root".equals(System.getProperty("user.name")),
        "left out: only root may start Slurm's daemons");
    OneNodeSlurm slurm = new OneNodeSlurm(folder);
    try {
      if (accounted) {
        slurm.accounting = new Accounting(slurm, folder);
      }
      slurm.configure();
      slurm.startDaemons();
      slurm.login = new Login(folder.resolve("login"), slurm.environment());
      return slurm;
    } catch (Exception | AssertionError e) {
      slurm.close();
      throw e;
    }
  }

  private static Optional<Path> program(String name) {
    return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void configure() throws IOException {
    for (String name : List.of("munge", "state", "spool", "log")) {
      Files.createDirectories(folder.resolve(name));
    }
    byte[] key = new byte[1024];
    new SecureRandom().nextBytes(key);
    Path file = Files.write(folder.resolve("munge/munge.key"), key);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    String host = InetAddress.getLocalHost().getHostName();
    host = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
    Map<String, Object> settings =
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("ClusterName", "absorb"),
                Map.entry("SlurmctldHost", host + "(127.0.0.1)"),
                Map.entry("SlurmUser", "root"),
                Map.entry("SlurmdUser", "root"),
                Map.entry("AuthType", "auth/munge"),
                // a job that was requeued starts again when its credential has expired
                Map.entry("AuthInfo", "socket=" + folder + "/munge/munge.sock,cred_expire=5"),
                Map.entry("CryptoType", "crypto/munge"),
                Map.entry("SlurmctldPort", freePort()),
                Map.entry("SlurmdPort", freePort()),
                Map.entry("StateSaveLocation", folder + "/state"),
                Map.entry("SlurmdSpoolDir", folder + "/spool"),
                Map.entry("SlurmctldPidFile", folder + "/slurmctld.pid"),
                Map.entry("SlurmdPidFile", folder + "/slurmd.pid"),
                Map.entry("SlurmctldLogFile", folder + "/log/slurmctld.log"),
                Map.entry("SlurmdLogFile", folder + "/log/slurmd.log"),
                Map.entry("ProctrackType", "proctrack/linuxproc"),
                Map.entry("TaskPlugin", "task/none"),
                Map.entry("SwitchType", "switch/none"),
                Map.entry("MpiDefault", "none"),
                Map.entry("SchedulerType", "sched/builtin"),
                Map.entry("SchedulerParameters", "sched_interval=2"),
                Map.entry("SelectType", "select/cons_tres"),
                Map.entry("SelectTypeParameters", "CR_Core"),
                Map.entry("ReturnToService", 2),
                Map.entry("AccountingStorageType", "accounting_storage/none"),
                Map.entry("JobAcctGatherType", "jobacct_gather/none")));
    if (accounting != null) {
      settings.putAll(accounting.settings());
    }
    StringBuilder text = new StringBuilder();
    settings.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    text.append("NodeName=").append(host).append(" NodeAddr=127.0.0.1 CPUs=");
    text.append(Runtime.getRuntime().availableProcessors());
    text.append(" RealMemory=").append(megabytes()).append(" State=UNKNOWN\n");
    text.append("PartitionName=main Nodes=").append(host);
    text.append(" Default=YES MaxTime=INFINITE State=UP\n");
    Files.writeString(configuration(), text.toString());
  }

  /** Of this machine's memory, so much that there is no more of it in the end than it has. */
  private static long megabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
      if (line.startsWith("MemTotal:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024 * 9 / 10;
      }
    }
    throw new IOException("/proc/meminfo has no MemTotal");
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path configuration() {
    return folder.resolve("slurm.conf");
  }

  private void startDaemons() throws Exception {
    call(
        "munged",
        "--force",
        "--key-file=" + folder + "/munge/munge.key",
        "--socket=" + folder + "/munge/munge.sock",
        "--pid-file=" + folder + "/munged.pid",
        "--log-file=" + folder + "/log/munged.log",
        "--seed-file=" + folder + "/munge/munged.seed");
    if (accounting != null) {
      accounting.make();
    }
    call("slurmctld", "-c");
    call("slurmd");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!ask("sinfo", "-h", "-o", "%T").equals("idle")) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "Slurm does not come up: " + Files.readString(folder.resolve("log/slurmctld.log")));
      }
      Thread.sleep(100);
    }
  }

  /** What is set there for whoever logs in: no more than what leads to this Slurm, and to Java. */
  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("SLURM_CONF", configuration().toString());
    for (String java : List.of("JAVA_HOME", "ABSORB_JAVA_HOME")) {
      Optional.ofNullable(System.getenv(java)).ifPresent(home -> environment.put(java, home));
    }
    return environment;
  }

  /** The machine that has it. */
  public Login login() {
    return login;
  }

  /** Its database, if it was started with one. */
  public Accounting accounting() {
    return accounting;
  }

  /** What a command of Slurm's says. */
  public String ask(String... words) throws Exception {
    Process process = process(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  private void call(String... words) throws Exception {
    // a daemon keeps what it was started with open: no pipe to wait for
    Path said = folder.resolve("log").resolve(words[0] + ".start");
    Process process =
        process(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError(words[0] + ": " + Files.readString(said));
    }
  }

  ProcessBuilder process(String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    program(words[0]).ifPresent(program -> command.set(0, program.toString()));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("SLURM_CONF", configuration().toString());
    return process;
  }

  /** Ends its jobs and its daemons, which are waited for, and removes its folder. */
  @Override
  public void close() throws IOException {
    try {
      if (login != null) {
        login.close();
      }
      if (Files.exists(folder.resolve("slurmctld.pid"))) {
        ask("scancel", "--user=root");
      }
      end("slurmd");
      end("slurmctld");
      if (accounting != null) {
        accounting.close();
      }
      end("munged");
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** Ends a daemon, if it was started. */
  private void end(String daemon) throws Exception {
    Path file = folder.resolve(daemon + ".pid");
    if (Files.exists(file)) {
      Optional<ProcessHandle> process =
          ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
      process.ifPresent(ProcessHandle::destroy);
      if (process.isPresent()) {
        process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    }
  }
}
