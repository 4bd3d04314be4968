package org.absorb.window.tests;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.absorb.window.probe.Box;

/** A display of our own, with a window manager, that nobody looks at. */
final class Screen implements AutoCloseable {

  private static final Path SHOTS = Path.of(System.getProperty("absorb.screenshots"));

  private static final int STILL_MILLIS = 400;

  /** Pixels. */
  private static final int TICKING = 400;

  private final Process server;
  private final Process manager;
  private final String display;
  private final Path folder;
  private final FrameBuffer pixels;
  private final Thread end = new Thread(this::kill, "end-of-screen");

  private Screen(Process server, Process manager, String display, Path folder) {
    this.server = server;
    this.manager = manager;
    this.display = display;
    this.folder = folder;
    this.pixels = new FrameBuffer(folder.resolve("Xvfb_screen0"));
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** Opens one on a number that the server finds free. */
  static Screen open(int width, int height) {
    Tools.require();
    try {
      Path folder = Folders.temporary("absorb-window-screen");
      // Without access control: one of the tests' users is another one.
      Process server =
          new ProcessBuilder(
                  List.of(
                      "Xvfb",
                      "-displayfd",
                      "1",
                      "-screen",
                      "0",
                      width + "x" + height + "x24",
                      "-fbdir",
                      folder.toString(),
                      "-nolisten",
                      "tcp",
                      "-ac",
                      "-noreset",
                      "-r")) // a key that is released late must not repeat
              .redirectError(new File("/dev/null"))
              .start();
      String number = firstLine(server);
      if (number == null) {
        throw new AssertionError("Xvfb ended with status " + server.waitFor());
      }
      String display = ":" + number.strip();
      ProcessBuilder builder =
          new ProcessBuilder("openbox", "--sm-disable")
              .redirectOutput(new File("/dev/null"))
              .redirectError(new File("/dev/null"));
      builder.environment().put("DISPLAY", display);
      Screen screen = new Screen(server, builder.start(), display, folder);
      Until.holds("openbox manages the windows", Window.PATIENCE, screen::managed);
      return screen;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String firstLine(Process process) throws IOException {
    // Not closed: the server would die of it.
    return new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
  }

  private boolean managed() {
    return Tools.run(environment(), List.of("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
        .contains("window id");
  }

  /** The server's process, which the probe watches: a window cannot be quicker than its display. */
  String probe() {
    return "-Dabsorb.probe.server=" + server.pid();
  }

  Map<String, String> environment() {
    return Map.of("DISPLAY", display);
  }

  /** Keeps what is to be seen as a file of that name among the build's results. */
  Path shoot(String name) {
    try {
      Path file = Files.createDirectories(SHOTS).resolve(name + ".png");
      ImageIO.write(pixels.image(), "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same, once nothing changes any more but what ticks (a cursor, a number in the foot): a
   * theme is taken on part by part.
   */
  Path shootSettled(String name) {
    BufferedImage[] last = {pixels.image()};
    Until.holds(
        "a screen that stays",
        Window.PATIENCE,
        () -> {
          Until.pause(STILL_MILLIS);
          BufferedImage now = pixels.image();
          boolean same = Pixels.differing(last[0], now) < TICKING;
          last[0] = now;
          return same;
        });
    return shoot(name);
  }

  /** What is to be seen in a rectangle. */
  BufferedImage image(Box box) {
    return pixels.image(box);
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(end);
  }

  private void kill() {
    manager.destroy();
    server.destroy();
    try {
      if (!server.waitFor(5, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(folder);
  }
}
