package org.absorb.figures.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** PNG with its resolution and text: Latin-1 in tEXt chunks, anything else in iTXt chunks. */
public final class PngFile {

  private static final String TREE = "javax_imageio_png_1.0";
  private static final double INCH = 0.0254;
  private static final int LONGEST_KEYWORD = 79;

  private PngFile() {}

  public static byte[] bytes(BufferedImage image, double dpi, Remembered remembered)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      metadata.mergeTree(TREE, tree(dpi, remembered));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
        writer.setOutput(out);
        writer.write(metadata, new IIOImage(image, null, metadata), null);
      }
      return bytes.toByteArray();
    } finally {
      writer.dispose();
    }
  }

  private static IIOMetadataNode tree(double dpi, Remembered remembered) {
    IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
    String dotsPerMetre = Long.toString(Math.round(dpi / INCH));
    resolution.setAttribute("pixelsPerUnitXAxis", dotsPerMetre);
    resolution.setAttribute("pixelsPerUnitYAxis", dotsPerMetre);
    resolution.setAttribute("unitSpecifier", "meter");
    IIOMetadataNode latin = new IIOMetadataNode("tEXt");
    IIOMetadataNode international = new IIOMetadataNode("iTXt");
    add(latin, international, "Software", Remembered.SOFTWARE);
    add(latin, international, "Title", remembered.title());
    add(latin, international, "Description", remembered.caption());
    for (Map.Entry<String, String> entry : remembered.origin().entrySet()) {
      add(latin, international, entry.getKey(), entry.getValue());
    }
    IIOMetadataNode root = new IIOMetadataNode(TREE);
    root.appendChild(resolution);
    root.appendChild(latin);
    if (international.hasChildNodes()) {
      root.appendChild(international);
    }
    return root;
  }

  private static void add(
      IIOMetadataNode latin, IIOMetadataNode international, String key, String text) {
    if (text.isBlank()) {
      return;
    }
    String keyword = key.length() > LONGEST_KEYWORD ? key.substring(0, LONGEST_KEYWORD) : key;
    if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
      IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
      entry.setAttribute("keyword", keyword);
      entry.setAttribute("value", text);
      latin.appendChild(entry);
    } else {
      IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
      entry.setAttribute("keyword", keyword);
      entry.setAttribute("compressionFlag", "FALSE");
      entry.setAttribute("compressionMethod", "0");
      entry.setAttribute("languageTag", "en");
      entry.setAttribute("translatedKeyword", keyword);
      entry.setAttribute("text", text);
      international.appendChild(entry);
    }
  }
}
