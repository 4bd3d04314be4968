package org.absorb.ui.workbench.internal.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.absorb.model.text.Messages;

/**
 * Whether there is anything to draw a window on. Asked before the toolkit is loaded, which ends the
 * process when it finds no display.
 */
final class WindowSystem {

  private static final Messages WORDS = Messages.of(WindowSystem.class);
  private static final Pattern DISPLAY = Pattern.compile("(?:unix)?([^:/]*):(\\d+)(?:\\.\\d+)?");
  private static final int X_PORT = 6000;
  private static final Path X_SOCKETS = Path.of("/tmp/.X11-unix");

  private WindowSystem() {}

  /** Why there can be no window, in a sentence; empty if there can. */
  static Optional<String> obstacle(Map<String, String> environment) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.startsWith("windows") || os.startsWith("mac")) {
      return Optional.empty();
    }
    return waylandAnswers(environment) ? Optional.empty() : x(environment.get("DISPLAY"));
  }

  private static Optional<String> x(String display) {
    if (display == null || display.isEmpty()) {
      return Optional.of(WORDS.get("display.none"));
    }
    Matcher parts = DISPLAY.matcher(display);
    // What we cannot read, the toolkit may.
    return !parts.matches() || answers(parts.group(1), Integer.parseInt(parts.group(2)))
        ? Optional.empty()
        : Optional.of(WORDS.get("display.closed", display));
  }

  private static boolean answers(String host, int number) {
    if (!host.isEmpty()) {
      return answers(new InetSocketAddress(host, X_PORT + number));
    }
    Path socket = X_SOCKETS.resolve("X" + number);
    // Without a file the server may still listen to an address that only the toolkit can reach.
    return Files.exists(socket)
        ? answers(UnixDomainSocketAddress.of(socket))
        : answers(new InetSocketAddress("localhost", X_PORT + number)) || abstractSocket(number);
  }

  private static boolean abstractSocket(int number) {
    try {
      String name = "@" + X_SOCKETS.resolve("X" + number);
      return Files.readString(Path.of("/proc/net/unix")).contains(name);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean waylandAnswers(Map<String, String> environment) {
    String name = environment.get("WAYLAND_DISPLAY");
    String folder = environment.get("XDG_RUNTIME_DIR");
    if (name == null || name.isEmpty() || (folder == null && !name.startsWith("/"))) {
      return false;
    }
    Path socket = name.startsWith("/") ? Path.of(name) : Path.of(folder, name);
    return answers(UnixDomainSocketAddress.of(socket));
  }

  private static boolean answers(SocketAddress address) {
    try (SocketChannel channel = SocketChannel.open(address)) {
      return channel.isConnected();
    } catch (IOException | java.nio.channels.UnresolvedAddressException e) {
      return false;
    }
  }
}
