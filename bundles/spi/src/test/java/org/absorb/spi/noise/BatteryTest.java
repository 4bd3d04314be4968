package org.absorb.spi.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.absorb.spi.scheme.Block;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The random words as they are used, through a battery of TestU01 (L'Ecuyer and Simard, ACM Trans.
 * Math. Software 33, 22 (2007)): a C program reads them from this process. The system property
 * {@code absorb.battery} chooses SmallCrush (the default, a minute each) or Crush (some hours
 * each). The seeds are fixed, so what passes always does.
 */
@Tag("slow")
class BatteryTest {

  /** Which word follows which; every use is a sequence of blocks of words. */
  enum Use {
    /** All pairs of neighbouring ids, step by step: what a run draws. */
    PAIRS {
      @Override
      void fill(long block, long[] key, long[] out) {
        long step = block / 64;
        int from = (int) (block % 64) * 64;
        for (int i = 0; i < key.length; i++) {
          key[i] = Noise.pairKey(from + i / 8, from + i / 8 + 1 + i % 8);
        }
        new Noise(7).at(step).words(Streams.PAIR, key, key.length, out);
      }
    },
    /** Particles in the order of their ids. */
    PARTICLES {
      @Override
      void fill(long block, long[] key, long[] out) {
        for (int i = 0; i < key.length; i++) {
          key[i] = Noise.particleKey((int) (block % 4096) * key.length + i);
        }
        new Noise(7).at(block / 4096).words(Streams.PARTICLE, key, key.length, out);
      }
    },
    /** One pair from step to step. */
    STEPS {
      @Override
      void fill(long block, long[] key, long[] out) {
        Noise noise = new Noise(7);
        for (int i = 0; i < out.length; i++) {
          out[i] = noise.at(block * out.length + i).word(Streams.PAIR, Noise.pairKey(3, 5));
        }
      }
    },
    /** One pair from stream to stream, as the axes of a direction are. */
    STREAMS {
      @Override
      void fill(long block, long[] key, long[] out) {
        Noise noise = new Noise(7).at(block);
        for (int i = 0; i < out.length; i++) {
          out[i] = noise.word(i, Noise.pairKey(3, 5));
        }
      }
    },
    /** One pair from seed to neighbouring seed. */
    SEEDS {
      @Override
      void fill(long block, long[] key, long[] out) {
        for (int i = 0; i < out.length; i++) {
          out[i] = new Noise(block * out.length + i).at(3).word(Streams.PAIR, Noise.pairKey(3, 5));
        }
      }
    };

    abstract void fill(long block, long[] key, long[] out);
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Use.class)
  void passes(Use use) throws Exception {
    String said = battery(use.name(), use::fill);
    assertTrue(said.contains("All tests were passed"), use + ":\n" + said);
  }

  /** Multiples of one odd number, shifted: not enough. */
  @Test
  void seesABadGenerator() throws Exception {
    String said =
        battery(
            "BAD",
            (block, key, out) -> {
              for (int i = 0; i < out.length; i++) {
                long z = (block * out.length + i) * 0x9E3779B97F4A7C15L;
                out[i] = z ^ z >>> 32;
              }
            });
    assertTrue(said.contains("The following tests gave p-values outside"), said);
  }

  private interface Source {
    void fill(long block, long[] key, long[] out);
  }

  private String battery(String name, Source source) throws IOException, InterruptedException {
    String battery = System.getProperty("absorb.battery", "SmallCrush");
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(program().toString(), battery, name)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    long[] key = new long[Block.SIZE];
    long[] out = new long[Block.SIZE];
    ByteBuffer bytes = ByteBuffer.allocate(8 * Block.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    try (OutputStream in = process.getOutputStream()) {
      for (long block = 0; process.isAlive(); block++) {
        source.fill(block, key, out);
        bytes.clear().asLongBuffer().put(out);
        in.write(bytes.array());
      }
    } catch (IOException e) {
      // it has seen enough
    }
    assertEquals(0, process.waitFor(), Files.readString(said));
    return Files.readString(said, StandardCharsets.ISO_8859_1);
  }

  /** Compiled here; without TestU01 there is nothing to test with. */
  private Path program() throws IOException, InterruptedException {
    Path source = folder.resolve("battery.c");
    try (InputStream in = BatteryTest.class.getResourceAsStream("battery.c")) {
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
