package org.absorb.spi.noise;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.absorb.spi.scheme.Block;

/**
 * A battery of TestU01 (L'Ecuyer and Simard, ACM Trans. Math. Software 33, 22 (2007)), test by
 * test: a C program reads the words from this process, each test from the first on.
 */
enum Battery {
  /** Some seconds a test. */
  SMALL_CRUSH("SmallCrush", 10),
  /** Up to two minutes a test. */
  CRUSH("Crush", 96);

  /** Blocks of {@link Block#SIZE} words, one after the other. */
  interface Words {
    void fill(long block, long[] key, long[] out);
  }

  /** What one test says: the probability of a statistic as large, were the words random. */
  record Statistic(String name, double p) {
    /** Beyond what the battery lets pass: of a good generator one in 500 is. */
    boolean suspect() {
      return !(p > 0.001 && p < 0.999);
    }

    /** Beyond what chance ever does. */
    boolean failed() {
      return !(p > 1e-10 && p < 1 - 1e-10);
    }
  }

  private static final int BLOCKS_AT_ONCE = 16;

  /** Its tests are numbered from 1 to this. */
  final int tests;

  private final String title;

  Battery(String title, int tests) {
    this.title = title;
    this.tests = tests;
  }

  /** Feeds words to one test, by the program of {@link #program}. */
  List<Statistic> test(Path program, int number, Words source)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(program.getParent(), "said", ".txt");
    ProcessBuilder start =
        new ProcessBuilder(program.toString(), title, source.toString(), "" + number)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    // its tables are large and read at random: larger pages save a tenth of the time
    start.environment().put("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");
    Process process = start.start();
    feed(process, source);
    String text = Files.readString(said, StandardCharsets.ISO_8859_1);
    if (process.waitFor() != 0) {
      throw new IOException(text);
    }
    List<Statistic> statistics = new ArrayList<>();
    for (String line : text.split("\n")) {
      String[] part = line.split("\t");
      if (part[0].equals("p-value")) {
        statistics.add(new Statistic(part[1], Double.parseDouble(part[2])));
      }
    }
    return statistics;
  }

  private static void feed(Process process, Words source) throws IOException {
    long[] key = new long[Block.SIZE];
    long[] out = new long[Block.SIZE];
    ByteBuffer bytes =
        ByteBuffer.allocate(BLOCKS_AT_ONCE * 8 * Block.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    try (OutputStream in = process.getOutputStream()) {
      for (long block = 0; process.isAlive(); ) {
        bytes.clear();
        for (int i = 0; i < BLOCKS_AT_ONCE; i++) {
          source.fill(block++, key, out);
          bytes.asLongBuffer().put(out);
          bytes.position(bytes.position() + 8 * Block.SIZE);
        }
        in.write(bytes.array());
      }
    } catch (IOException e) {
      // it has seen enough
    }
  }

  /** The program, compiled in a folder; without TestU01 there is nothing to test with. */
  static Path program(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("battery.c");
    try (InputStream in = Battery.class.getResourceAsStream("battery.c")) {
      Files.write(source, in.readAllBytes());
    }
    Path program = folder.resolve("battery");
    boolean compiled;
    try {
      compiled =
          new ProcessBuilder(
                      "cc",
                      "-O2",
                      "-I/usr/include/testu01",
                      source.toString(),
                      "-o",
                      program.toString(),
                      "-ltestu01",
                      "-ltestu01probdist",
                      "-ltestu01mylib",
                      "-lm")
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException none) {
      compiled = false;
    }
    assumeTrue(
        compiled, "skipped: no C compiler or no TestU01 (Debian, non-free: libtestu01-0-dev)");
    return program;
  }
}
