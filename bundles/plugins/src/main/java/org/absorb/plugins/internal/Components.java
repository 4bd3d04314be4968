package org.absorb.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads which extensions a declarative-services document declares. */
final class Components {

  private static final String ID = "absorb.id";

  private Components() {}

  /**
   * An extension.
   *
   * @param service the type its provider is registered as
   * @param id what files name it by
   */
  record Declared(String service, String id) {}

  /**
   * The extensions of one document.
   *
   * @throws SAXException if it is not XML
   */
  static List<Declared> read(byte[] xml) throws SAXException {
    List<Declared> found = new ArrayList<>();
    NodeList properties = parse(xml).getElementsByTagName("property");
    for (int i = 0; i < properties.getLength(); i++) {
      Element property = (Element) properties.item(i);
      if (property.getAttribute("name").equals(ID)
          && property.getParentNode() instanceof Element component) {
        String value =
            property.hasAttribute("value")
                ? property.getAttribute("value")
                : property.getTextContent().trim();
        NodeList services = component.getElementsByTagName("provide");
        for (int s = 0; s < services.getLength(); s++) {
          found.add(new Declared(((Element) services.item(s)).getAttribute("interface"), value));
        }
      }
    }
    return found;
  }

  private static Element parse(byte[] xml) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Node root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
      return (Element) root;
    } catch (IOException e) {
      throw new SAXException(e); // bytes in memory: an encoding that is not theirs
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
