package org.absorb.figures.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jfree.pdf.PDFDocument;
import org.jfree.pdf.PDFGraphics2D;
import org.jfree.pdf.PDFHints;

/** A PDF of one page with document information. Text is drawn as outlines. */
public final class PdfFile {

  private static final double POINT = 72.0 / 96;
  private static final Pattern DATE =
      Pattern.compile("(/(?:CreationDate|ModDate) \\()([^)]*)(\\))");
  private static final String NO_TIME = "D:20000101000000+00'00'";

  private PdfFile() {}

  public static byte[] bytes(
      int width, int height, Consumer<Graphics2D> drawing, Remembered remembered) {
    PDFDocument document = new PDFDocument();
    PDFGraphics2D g =
        document
            .createPage(
                new Rectangle2D.Double(0, 0, Math.ceil(width * POINT), Math.ceil(height * POINT)))
            .getGraphics2D();
    g.setRenderingHint(PDFHints.KEY_DRAW_STRING_TYPE, PDFHints.VALUE_DRAW_STRING_TYPE_VECTOR);
    g.scale(POINT, POINT);
    drawing.accept(g);
    document.setTitle(information(remembered));
    return withoutTime(document.getPDFBytes());
  }

  /**
   * The library writes a title as it is between parentheses and knows no other entry, so further
   * entries follow within it.
   */
  private static String information(Remembered remembered) {
    String origin =
        remembered.origin().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("; "));
    return text(remembered.title())
        + ") /Subject ("
        + text(remembered.caption())
        + ") /Keywords ("
        + text(origin)
        + ") /Creator ("
        + text(Remembered.SOFTWARE);
  }

  /** A PDF string: ASCII as it is, else UTF-16 with its mark; all but plain characters in octal. */
  static String text(String text) {
    boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16)) {
      int code = b & 0xff;
      if (code < 0x20 || code > 0x7e || code == '(' || code == ')' || code == '\\') {
        escaped
            .append('\\')
            .append((char) ('0' + (code >> 6)))
            .append((char) ('0' + (code >> 3 & 7)))
            .append((char) ('0' + (code & 7)));
      } else {
        escaped.append((char) code);
      }
    }
    return escaped.toString();
  }

  /** The same length, since the file's table counts bytes. */
  private static byte[] withoutTime(byte[] pdf) {
    Matcher dates = DATE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
    String timeless =
        dates.replaceAll(
            date -> {
              int length = date.group(2).length();
              String fixed =
                  length <= NO_TIME.length()
                      ? NO_TIME.substring(0, length)
                      : NO_TIME + " ".repeat(length - NO_TIME.length());
              return Matcher.quoteReplacement(date.group(1) + fixed + date.group(3));
            });
    return timeless.getBytes(StandardCharsets.ISO_8859_1);
  }
}
