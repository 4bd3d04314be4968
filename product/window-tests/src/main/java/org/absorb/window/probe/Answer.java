package org.absorb.window.probe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;

/** An answer as a line of text: both sides share the classes. */
public final class Answer {

  /** What an answer begins with; any other line is somebody else's. */
  public static final String PREFIX = "probe:";

  /** There is no answer, and why. */
  public record Failure(String reason) implements Serializable {}

  private Answer() {}

  static String line(Serializable answer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PREFIX + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** Reads a line made by a probe. */
  public static Object read(String line) {
    byte[] bytes = Base64.getDecoder().decode(line.substring(PREFIX.length()));
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("the probe's answer cannot be read", e);
    }
  }
}
