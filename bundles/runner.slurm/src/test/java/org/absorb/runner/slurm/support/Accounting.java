package org.absorb.runner.slurm.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The accounting database of a {@link OneNodeSlurm}: MariaDB on a socket, and {@code slurmdbd} on
 * the loopback. It knows the account {@code physics}, which root may use, and the quality of
 * service {@code tiny}, with which nobody may have more than two tasks.
 */
public final class Accounting implements AutoCloseable {

  /** What has to be installed; Debian: mariadb-server-core, slurmdbd. */
  static final List<String> PROGRAMS = List.of("mariadb-install-db", "mariadbd", "slurmdbd");

  private static final long PATIENCE_SECONDS = 60;

  private final OneNodeSlurm slurm;
  private final Path folder;
  private final Path socket;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  /**
   * @param folder Slurm's own
   */
  Accounting(OneNodeSlurm slurm, Path folder) throws IOException {
    this.slurm = slurm;
    this.folder = folder;
    this.socket = folder.resolve("db.sock");
    this.port = OneNodeSlurm.freePort();
  }

  /** What Slurm is told of it; and to forget tasks at once, so that it alone knows them. */
  Map<String, Object> settings() {
    return Map.of(
        "AccountingStorageType",
        "accounting_storage/slurmdbd",
        "AccountingStorageHost",
        "localhost",
        "AccountingStoragePort",
        port,
        "AccountingStoragePass",
        folder + "/munge/munge.sock",
        "AccountingStorageEnforce",
        "associations,limits,qos",
        "MinJobAge",
        2);
  }

  /** Makes it and starts it; {@code munged} has to run. */
  void make() throws Exception {
    Path configuration =
        Files.writeString(
            folder.resolve("slurmdbd.conf"),
            String.join(
                "\n",
                "AuthType=auth/munge",
                "AuthInfo=socket=" + folder + "/munge/munge.sock",
                "DbdHost=localhost",
                "DbdPort=" + port,
                "SlurmUser=root",
                "StorageType=accounting_storage/mysql",
                "StorageHost=localhost",
                "StorageUser=root",
                "PidFile=" + folder + "/slurmdbd.pid",
                ""));
    Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rw-------"));
    Process made =
        begin(
            "mariadb-install-db",
            "--no-defaults",
            "--datadir=" + folder.resolve("db"),
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            "--innodb-log-file-size=8M",
            "--user=root");
    if (!made.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || made.exitValue() != 0) {
      throw new AssertionError(said("mariadb-install-db"));
    }
    processes.add(
        begin(
            "mariadbd",
            "--no-defaults",
            "--datadir=" + folder.resolve("db"),
            "--socket=" + socket,
            "--skip-networking",
            "--innodb-log-file-size=8M",
            "--user=root"));
    open();
    manage("add", "cluster", "absorb");
    manage("add", "account", "physics");
    manage("add", "qos", "tiny", "set", "MaxSubmitJobsPerUser=2");
    manage("add", "user", "root", "account=physics", "qos+=tiny");
  }

  /** Lets it answer, again if need be. */
  public void open() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.exists(socket)) {
      await(end);
    }
    processes.add(begin("slurmdbd", "-D"));
    while (slurm.ask("sacctmgr", "-n", "list", "cluster").contains("error")) {
      await(end);
    }
  }

  /** Lets nobody ask it; what it is told meanwhile Slurm keeps for it. */
  public void hush() throws IOException {
    end(processes.remove(processes.size() - 1));
  }

  private void await(long end) throws Exception {
    if (System.nanoTime() > end) {
      throw new AssertionError(
          "the database does not come up: " + said("mariadbd") + said("slurmdbd"));
    }
    Thread.sleep(100);
  }

  private void manage(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("sacctmgr", "-i"));
    command.addAll(List.of(words));
    String said = slurm.ask(command.toArray(String[]::new));
    if (said.contains("error")) {
      throw new AssertionError(said);
    }
  }

  private Process begin(String... words) throws IOException {
    ProcessBuilder process = slurm.process(words).redirectErrorStream(true);
    process.environment().put("MYSQL_UNIX_PORT", socket.toString());
    return process.redirectOutput(log(words[0]).toFile()).start();
  }

  private Path log(String program) {
    return folder.resolve("log").resolve(program);
  }

  private String said(String program) throws IOException {
    Path log = log(program);
    return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
  }

  private static void end(Process process) throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (int i = processes.size() - 1; i >= 0; i--) {
      end(processes.get(i));
    }
    processes.clear();
  }
}
