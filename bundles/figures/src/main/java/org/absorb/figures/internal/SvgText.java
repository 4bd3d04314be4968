package org.absorb.figures.internal;

import java.io.ByteArrayInputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What {@link SvgFile} wrote into a drawing's metadata. */
public final class SvgText {

  private SvgText() {}

  /** By name; nothing of what is no SVG of ours. */
  public static SortedMap<String, String> of(byte[] svg) {
    SortedMap<String, String> texts = new TreeMap<>();
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && ours(reader, "entry")) {
          texts.put(reader.getAttributeValue(null, "name"), reader.getElementText());
        } else if (event == XMLStreamConstants.END_ELEMENT && ours(reader, "origin")) {
          break; // the drawing itself may be long
        }
      }
    } catch (XMLStreamException e) {
      return texts; // none of ours
    }
    return texts;
  }

  private static boolean ours(XMLStreamReader reader, String name) {
    return reader.getLocalName().equals(name) && SvgFile.NAMESPACE.equals(reader.getNamespaceURI());
  }
}
