package org.absorb.figures.internal;

import java.awt.Graphics2D;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.ViewBox;

/** SVG with title, description and metadata. Text is drawn as outlines. */
public final class SvgFile {

  static final String NAMESPACE = "urn:org.absorb:figure";

  private SvgFile() {}

  public static byte[] bytes(
      int width, int height, Consumer<Graphics2D> drawing, Remembered remembered) {
    SVGGraphics2D g = new SVGGraphics2D(width, height);
    g.setDefsKeyPrefix("absorb"); // else a time, and never the same bytes twice
    g.setGeomDoubleConverter(SvgFile::number);
    g.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
    drawing.accept(g);
    String element = g.getSVGElement(null, true, new ViewBox(0, 0, width, height), null, null);
    int body = element.indexOf('>') + 1;
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + element.substring(0, body)
            + "\n"
            + about(remembered)
            + element.substring(body)
            + "\n";
    return document.getBytes(StandardCharsets.UTF_8);
  }

  private static String about(Remembered remembered) {
    StringBuilder xml = new StringBuilder();
    xml.append("<title>").append(escape(remembered.title())).append("</title>\n");
    if (!remembered.caption().isBlank()) {
      xml.append("<desc>").append(escape(remembered.caption())).append("</desc>\n");
    }
    xml.append("<metadata><origin xmlns=\"")
        .append(NAMESPACE)
        .append("\" software=\"")
        .append(Remembered.SOFTWARE)
        .append("\">\n");
    for (Map.Entry<String, String> entry : remembered.origin().entrySet()) {
      xml.append("<entry name=\"")
          .append(escape(entry.getKey()))
          .append("\">")
          .append(escape(entry.getValue()))
          .append("</entry>\n");
    }
    return xml.append("</origin></metadata>\n").toString();
  }

  private static String escape(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A hundredth of a pixel is enough; no exponents, no trailing zeros. */
  private static String number(double x) {
    long hundredths = Math.round(x * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long rest = Math.abs(hundredths) % 100;
    if (rest == 0) {
      return sign + whole;
    }
    return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest);
  }
}
