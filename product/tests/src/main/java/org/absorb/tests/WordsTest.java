package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** What people read of plugins is found from within their bundles. */
class WordsTest {

  private final BundleContext context = FrameworkUtil.getBundle(WordsTest.class).getBundleContext();

  @Test
  void everyExtensionHasALabelAndSoHasEachOfItsParameters() {
    List<Entry> entries = context.getService(context.getServiceReference(Catalog.class)).entries();
    assertFalse(entries.isEmpty());
    for (Entry entry : entries) {
      if (entry.kind() != Kind.OBSERVABLE) { // which may be called what files call them
        assertNotEquals(entry.id(), entry.label());
      }
      // a missing label throws
      entry.declaration().fields().forEach(field -> assertFalse(field.label().isBlank()));
    }
  }
}
