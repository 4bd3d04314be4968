package org.absorb.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.absorb.model.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class FigureFilesTest {

  private static final String CAPTION = "Activity of BRO at ε = 0.5, φ_c marked.";

  private final FigureFiles files = new FigureFiles();
  private final Figure figure = Samples.transition();
  private final FigureSize size = new FigureSize(800, 360);

  @Test
  void aPngHasItsSizeResolutionAndOrigin() throws IOException {
    byte[] png = files.bytes(figure, Format.PNG, size, 192);
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      assertEquals(1600, reader.getWidth(0));
      assertEquals(720, reader.getHeight(0));
      Map<String, String> text = new TreeMap<>();
      Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      NodeList latin = ((Element) root).getElementsByTagName("tEXtEntry");
      for (int i = 0; i < latin.getLength(); i++) {
        text.put(
            ((Element) latin.item(i)).getAttribute("keyword"),
            ((Element) latin.item(i)).getAttribute("value"));
      }
      NodeList international = ((Element) root).getElementsByTagName("iTXtEntry");
      for (int i = 0; i < international.getLength(); i++) {
        text.put(
            ((Element) international.item(i)).getAttribute("keyword"),
            ((Element) international.item(i)).getAttribute("text"));
      }
      assertEquals(figure.origin().get("runs"), text.get("runs"));
      assertEquals(figure.origin().get("versions"), text.get("versions"));
      assertEquals(CAPTION, text.get("Description"));
      assertEquals("sample-1", text.get("Title"));
      assertEquals(
          "7559",
          ((Element) ((Element) root).getElementsByTagName("pHYs").item(0))
              .getAttribute("pixelsPerUnitXAxis"));
    } finally {
      reader.dispose();
    }
  }

  @Test
  void anSvgIsXmlWithItsOrigin() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(files.bytes(figure, Format.SVG, size, 96)));
    assertEquals("svg", document.getDocumentElement().getNodeName());
    assertEquals(
        "800.0", document.getDocumentElement().getAttribute("width").replaceAll("^800$", "800.0"));
    assertEquals(CAPTION, document.getElementsByTagName("desc").item(0).getTextContent());
    NodeList entries = document.getElementsByTagName("entry");
    assertEquals(2, entries.getLength());
    assertEquals(figure.origin().get("versions"), entries.item(1).getTextContent());
    assertEquals(
        0,
        document.getElementsByTagName("text").getLength(),
        "outlines, which look the same everywhere");
    assertTrue(document.getElementsByTagName("path").getLength() > 50);
  }

  @Test
  void everySvgHasOnlyFiniteNumbers() {
    for (Figure sample : FigureDrawerTest.figures().toList()) {
      String svg = new String(files.bytes(sample, Format.SVG, size, 96), StandardCharsets.UTF_8);
      assertFalse(svg.contains("NaN") || svg.contains("Infinity"), sample.title());
    }
  }

  @Test
  void aPdfHasItsOriginAndNoTime() {
    String pdf = new String(files.bytes(figure, Format.PDF, size, 96), StandardCharsets.ISO_8859_1);
    assertTrue(pdf.startsWith("%PDF-1.4"));
    assertTrue(pdf.contains("/MediaBox [0.0 0.0 600.0 270.0]"));
    assertEquals(
        "runs: 0123456789abcdef fedcba9876543210; versions: absorb 0.1.0 <test> & \"more\" (a)",
        information(pdf, "Keywords"));
    assertEquals(CAPTION, information(pdf, "Subject"));
    assertTrue(pdf.matches("(?s).*trailer.*/Info \\d+ 0 R.*"), "the information is found");
    assertTrue(pdf.contains("/CreationDate (D:20000101000000"));
  }

  /** The table at the end counts bytes from the file's beginning. */
  @Test
  void theTableOfAPdfPointsAtItsObjects() {
    String pdf = new String(files.bytes(figure, Format.PDF, size, 96), StandardCharsets.ISO_8859_1);
    Matcher entries =
        Pattern.compile("(?m)^(\\d{10}) 00000 n")
            .matcher(pdf.substring(pdf.lastIndexOf("xref", pdf.lastIndexOf("trailer"))));
    int object = 0;
    while (entries.find()) {
      object++;
      assertTrue(
          pdf.startsWith(object + " 0 obj", Integer.parseInt(entries.group(1))),
          "object " + object);
    }
    assertTrue(object > 5);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theSameFigureIsTheSameFileToTheByte(Format format) throws InterruptedException {
    byte[] first = files.bytes(figure, format, size, 96);
    Thread.sleep(1100); // a time in the file would have changed
    assertArrayEquals(first, new FigureFiles().bytes(figure, format, size, 96));
  }

  @Test
  void filesAreNamedAfterTheFigureAndReplacedAtOnce(@TempDir Path folder) throws IOException {
    Path figures = folder.resolve("new").resolve("figures");
    for (Format format : Format.values()) {
      Path file = files.write(figure, figures, format);
      assertEquals("sample-1." + format.ending(), file.getFileName().toString());
      files.write(figure, figures, format);
      assertTrue(Files.size(file) > 1000);
    }
    try (Stream<Path> left = Files.list(figures)) {
      assertEquals(3, left.count(), "no temporary file stays");
    }
  }

  @Test
  void sizesAndResolutionsHaveBounds() {
    assertThrows(IllegalArgumentException.class, () -> new FigureSize(0, 100));
    assertThrows(
        IllegalArgumentException.class, () -> files.bytes(figure, Format.PNG, size, Double.NaN));
    assertEquals(Format.PDF, Format.of("pdf").orElseThrow());
    assertTrue(Format.of("gif").isEmpty());
  }

  /** An entry of a PDF's document information, its octal escapes read. */
  private static String information(String pdf, String key) {
    int from = pdf.indexOf("/" + key + " (") + key.length() + 3;
    String escaped = pdf.substring(from, pdf.indexOf(')', from));
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '\\') {
        latin.append((char) Integer.parseInt(escaped.substring(i + 1, i + 4), 8));
        i += 3;
      } else {
        latin.append(escaped.charAt(i));
      }
    }
    byte[] bytes = latin.toString().getBytes(StandardCharsets.ISO_8859_1);
    boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
    return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.US_ASCII);
  }
}
