package org.absorb.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import org.absorb.model.run.Digest;

/**
 * Where a simulation stands: all that is needed to go on with the very bits. By permanent particle
 * id; the arrays belong to whoever holds the state and are not copied.
 *
 * @param step the step k: the configuration is the one before move k
 * @param position {@code position[axis][id]}, wrapped, in 2^-64 of the box
 * @param image {@code image[axis][id]}: how many boxes the particle has crossed
 * @param carried {@code carried[number][id]}: the numbers that a scheme's particles carry
 */
public record State(long step, long[][] position, int[][] image, double[][] carried) {

  private static final int CHUNK = 1024;

  public int dimension() {
    return position.length;
  }

  public int particles() {
    return position[0].length;
  }

  /** The same configuration at another step; shares the arrays. */
  public State at(long other) {
    return new State(other, position, image, carried);
  }

  /**
   * SHA-256 of the positions (64-bit little endian, for each id its d coordinates), then of the
   * image counts (32-bit, in the same order), then of the carried numbers (bits of the doubles, for
   * each id its numbers). The step is not in it.
   */
  public byte[] hash() {
    MessageDigest digest = Digest.sha256();
    int width = Math.max(dimension(), carried.length);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * width * Long.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < particles(); from += CHUNK) {
      for (int id = from; id < Math.min(particles(), from + CHUNK); id++) {
        for (long[] coordinate : position) {
          bytes.putLong(coordinate[id]);
        }
      }
      drain(bytes, digest);
    }
    for (int from = 0; from < particles(); from += CHUNK) {
      for (int id = from; id < Math.min(particles(), from + CHUNK); id++) {
        for (int[] count : image) {
          bytes.putInt(count[id]);
        }
      }
      drain(bytes, digest);
    }
    for (int from = 0; from < particles(); from += CHUNK) {
      for (int id = from; id < Math.min(particles(), from + CHUNK); id++) {
        for (double[] number : carried) {
          bytes.putLong(Double.doubleToRawLongBits(number[id]));
        }
      }
      drain(bytes, digest);
    }
    return digest.digest();
  }

  private static void drain(ByteBuffer bytes, MessageDigest digest) {
    digest.update(bytes.flip());
    bytes.clear();
  }
}
