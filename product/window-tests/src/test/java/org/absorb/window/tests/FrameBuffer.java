package org.absorb.window.tests;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.absorb.window.probe.Box;

/**
 * The pixels of a display whose server keeps them in a file, in the format of xwd. To read them
 * asks nothing of the server: programs that take pictures make everybody else wait meanwhile.
 */
final class FrameBuffer {

  private static final int HEADER_SIZE = 0;
  private static final int WIDTH = 4;
  private static final int HEIGHT = 5;
  private static final int BYTE_ORDER = 7;
  private static final int BITS_PER_PIXEL = 11;
  private static final int BYTES_PER_LINE = 12;
  private static final int COLOURS = 19;
  private static final int COLOUR_BYTES = 12;
  private static final int HEADER_BYTES = 100;

  private final Path file;

  FrameBuffer(Path file) {
    this.file = file;
  }

  /** All of it. */
  BufferedImage image() {
    return image(new Box(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  /** What of a rectangle lies on the screen. */
  BufferedImage image(Box wanted) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      IntBuffer header = bytes.slice(0, HEADER_BYTES).asIntBuffer();
      if (header.get(BITS_PER_PIXEL) != Integer.SIZE) {
        throw new IllegalStateException(header.get(BITS_PER_PIXEL) + " bits a pixel");
      }
      Box box = wanted.common(new Box(0, 0, header.get(WIDTH), header.get(HEIGHT)));
      int begin = header.get(HEADER_SIZE) + COLOUR_BYTES * header.get(COLOURS);
      int line = header.get(BYTES_PER_LINE);
      bytes.order(header.get(BYTE_ORDER) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      BufferedImage image =
          new BufferedImage(box.width(), box.height(), BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < box.height(); y++) {
        for (int x = 0; x < box.width(); x++) {
          int at = begin + (box.y() + y) * line + (box.x() + x) * Integer.BYTES;
          image.setRGB(x, y, bytes.getInt(at));
        }
      }
      return image;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
