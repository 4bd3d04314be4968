package org.absorb.runner.slurm.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A machine that one logs in to: this one, behind an {@code sshd} of its own on the loopback, with
 * its own keys, and for whoever logs in a home of its own. Only root may start it.
 */
public final class Login implements AutoCloseable {

  private static final Path SSHD = Path.of("/usr/sbin/sshd");
  private static final String USER = "my key"; // with a blank, as in many a home
  private static final long PATIENCE_SECONDS = 30;

  private final Path folder;
  private final int port;
  private Process sshd;

  /**
   * @param folder to be made; its files stay
   * @param environment what is set there for each command
   */
  Login(Path folder, Map<String, String> environment) throws Exception {
    this.folder = folder;
    Files.createDirectories(home());
    Files.createDirectories(Path.of("/run/sshd")); // where sshd locks itself in
    for (String key : List.of("host", USER)) {
      call("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(key).toString());
    }
    port = OneNodeSlurm.freePort();
    Files.writeString(
        folder.resolve("known"),
        "[localhost]:" + port + " " + Files.readString(folder.resolve("host.pub")));
    Map<String, String> all = new TreeMap<>(environment);
    all.put("HOME", home().toString());
    StringBuilder set = new StringBuilder();
    all.forEach((name, value) -> set.append(" \"" + name + "=" + value + "\""));
    Files.writeString(
        folder.resolve("config"),
        String.join(
            "\n",
            "ListenAddress 127.0.0.1:" + port,
            "HostKey " + folder.resolve("host"),
            "AuthorizedKeysFile \"" + folder.resolve(USER + ".pub") + '"',
            "StrictModes no", // the folder is in one that all may write to
            "PermitRootLogin yes",
            "PasswordAuthentication yes",
            "UsePAM no",
            "PidFile none",
            "SetEnv" + set,
            ""));
    open();
  }

  static boolean possible() {
    return Files.isExecutable(SSHD);
  }

  private static void call(String... words) throws Exception {
    Process process = new ProcessBuilder(words).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(words[0] + ": status " + process.exitValue());
    }
  }

  /** Lets one log in, again if need be. */
  public void open() throws Exception {
    sshd =
        new ProcessBuilder(SSHD.toString(), "-D", "-f", folder.resolve("config").toString(), "-e")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!answers()) {
      if (System.nanoTime() > end || !sshd.isAlive()) {
        throw new IOException("sshd does not come up: " + Files.readString(log()));
      }
      Thread.sleep(20);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What takes one there. */
  public String way() {
    return way(USER, "known");
  }

  /** The same for somebody whom the machine does not know. */
  public String wayOfAStranger() {
    return way("none", "known");
  }

  /** The same for somebody who was never there. */
  public String wayToTheUnknown() {
    return way(USER, "none");
  }

  private String way(String key, String known) {
    return String.format(
        "ssh -F none -p %d -i '%s' -o IdentitiesOnly=yes -o UserKnownHostsFile=%s localhost",
        port, folder.resolve(key), folder.resolve(known));
  }

  /** The folder with the start-up files of shells over there; empty at first. */
  public Path home() {
    return folder.resolve("home");
  }

  private Path log() {
    return folder.resolve("log");
  }

  /** Lets nobody log in; who is there stays. */
  @Override
  public void close() throws IOException {
    sshd.destroy();
    try {
      sshd.waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
