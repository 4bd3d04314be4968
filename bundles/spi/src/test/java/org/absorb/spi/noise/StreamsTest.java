package org.absorb.spi.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No stream is given twice, and the product draws from no other. */
class StreamsTest {

  private static final int AXES = 5;

  /** How many ids each takes, from its own on; a ball is drawn with two more axes. */
  private static final Map<String, Integer> TAKES =
      Map.ofEntries(
          Map.entry("PAIR", 1),
          Map.entry("SECOND_END", 1),
          Map.entry("PARTICLE", 1),
          Map.entry("BATCH", 1),
          Map.entry("DIRECTION", AXES + 2),
          Map.entry("COINCIDENT", AXES),
          Map.entry("POSITION", AXES + 1),
          Map.entry("RADIUS", 1),
          Map.entry("THERMAL", AXES),
          Map.entry("PERTURBATION", AXES),
          Map.entry("PROBE", AXES),
          Map.entry("FIRST_FREE", 1));

  private static final Pattern NUMBERED =
      Pattern.compile("noise\\s*\\.(?:uniform|normal|words?|direction|ball)\\(\\s*\\d");

  private static Map<Integer, String> registered() throws IllegalAccessException {
    Map<Integer, String> first = new TreeMap<>();
    for (Field field : Streams.class.getDeclaredFields()) {
      if (field.getType() == int.class) {
        String before = first.put(field.getInt(null), field.getName());
        assertEquals(null, before, field.getName() + " has the id of another");
      }
    }
    return first;
  }

  @Test
  void everyStreamIsRegisteredWithHowManyItTakes() throws IllegalAccessException {
    assertEquals(TAKES.keySet(), java.util.Set.copyOf(registered().values()));
  }

  @Test
  void noTwoOverlap() throws IllegalAccessException {
    int end = 0;
    for (var stream : registered().entrySet()) {
      assertTrue(stream.getKey() >= end, stream.getValue() + " begins within the one before");
      end = stream.getKey() + TAKES.get(stream.getValue());
    }
    assertEquals(1024, Streams.FIRST_FREE, "plugins from outside were told so");
  }

  /** What is drawn by a bare number is in no registry. */
  @Test
  void nobodyDrawsByANumber() throws IOException {
    List<String> bare = new ArrayList<>();
    int read = 0;
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file : files.filter(StreamsTest::source).toList()) {
        read++;
        if (NUMBERED.matcher(Files.readString(file)).find()) {
          bare.add(file.toString());
        }
      }
    }
    assertTrue(read > 100, "the bundles lie beside this one");
    assertEquals(List.of(), bare);
    assertTrue(NUMBERED.matcher("noise.uniform(7, block, out)").find());
  }

  private static boolean source(Path file) {
    String name = file.toString().replace('\\', '/');
    return name.endsWith(".java") && name.contains("/src/main/java/");
  }
}
