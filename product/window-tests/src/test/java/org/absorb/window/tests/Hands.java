package org.absorb.window.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.absorb.window.probe.Box;

/** Keyboard and mouse: events that the display's server makes, as it does for real ones. */
final class Hands {

  private static final String TYPING_MILLIS = "8";
  private static final int MOVES_A_SECOND = 125;

  private final Map<String, String> environment;

  Hands(Screen screen) {
    this.environment = screen.environment();
  }

  private void xdotool(String... arguments) {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    Tools.run(environment, command);
  }

  /** Presses keys one after the other, each as in {@code ctrl+shift+s}. */
  void press(String... keys) {
    for (String key : keys) {
      xdotool("key", "--clearmodifiers", key);
    }
  }

  /** Gives the window that has the keyboard another size. */
  void size(int width, int height) {
    xdotool("getactivewindow", "windowsize", "--sync", "" + width, "" + height);
  }

  /** Presses a key so many times. */
  void press(int times, String key) {
    xdotool("key", "--clearmodifiers", "--repeat", "" + times, "--delay", TYPING_MILLIS, key);
  }

  /** Whether the screen shows a window of that title: the toolkit's own dialogs are among them. */
  boolean see(String title) {
    try {
      xdotool("search", "--onlyvisible", "--name", "^" + title + "$");
      return true;
    } catch (AssertionError none) {
      return false; // what finds nothing fails
    }
  }

  void type(String text) {
    xdotool("type", "--clearmodifiers", "--delay", TYPING_MILLIS, text);
  }

  /** Types in place of what is there. */
  void retype(String text) {
    press("ctrl+a");
    type(text);
  }

  void click(Box box) {
    click(box.centreX(), box.centreY());
  }

  void click(int x, int y) {
    xdotool("mousemove", "" + x, "" + y, "click", "1");
  }

  void doubleClick(Box box) {
    xdotool(
        "mousemove",
        "" + box.centreX(),
        "" + box.centreY(),
        "click",
        "--repeat",
        "2",
        "--delay",
        "60",
        "1");
  }

  void rightClick(Box box) {
    xdotool("mousemove", "" + box.centreX(), "" + box.centreY(), "click", "3");
  }

  /** Only moves there, and a little about: what comes up under the mouse wants to be asked. */
  void point(Box box) {
    xdotool(
        "mousemove",
        "" + (box.centreX() - 3),
        "" + box.centreY(),
        "mousemove",
        "" + box.centreX(),
        "" + box.centreY());
  }

  /** Turns the mouse's wheel by a few notches. */
  void wheel(int x, int y, boolean down) {
    xdotool(
        "mousemove", "" + x, "" + y, "click", "--repeat", "2", "--delay", "20", down ? "5" : "4");
  }

  /** Out of the way, where nothing changes under the mouse. */
  void rest() {
    xdotool("mousemove", "1", "1");
  }

  /** Drags round and round, once a second, as smoothly as a mouse does. */
  void stir(Box box, int seconds) {
    List<String> arguments = new ArrayList<>();
    int radius = Math.min(box.width(), box.height()) / 4;
    for (int i = 0; i < seconds * MOVES_A_SECOND; i++) {
      double angle = 2 * Math.PI * i / MOVES_A_SECOND;
      int x = box.centreX() + (int) (radius * Math.sin(angle));
      int y = box.centreY() - (int) (radius * Math.cos(angle));
      arguments.addAll(List.of("mousemove", "" + x, "" + y));
      arguments.addAll(i == 0 ? List.of("mousedown", "1") : List.of("sleep", "0.008"));
    }
    arguments.addAll(List.of("mouseup", "1"));
    xdotool(arguments.toArray(String[]::new));
  }

  /** Drags in steps, as a hand does: a drag begins only after some way. */
  void drag(int fromX, int fromY, int toX, int toY) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("mousemove", "" + fromX, "" + fromY, "mousedown", "1"));
    int steps = 12;
    for (int i = 1; i <= steps; i++) {
      int x = fromX + (toX - fromX) * i / steps;
      int y = fromY + (toY - fromY) * i / steps;
      arguments.addAll(List.of("sleep", "0.02", "mousemove", "" + x, "" + y));
    }
    arguments.addAll(List.of("sleep", "0.1", "mouseup", "1"));
    xdotool(arguments.toArray(String[]::new));
  }
}
