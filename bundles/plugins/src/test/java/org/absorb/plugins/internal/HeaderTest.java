package org.absorb.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderTest {

  @Test
  void readsPathsAttributesAndDirectives() {
    var clauses =
        Header.read("a.b;c.d;version=\"[1.0,2)\";resolution:=optional, e ; x:Version=1.2");
    assertEquals(2, clauses.size());
    assertEquals(List.of("a.b", "c.d"), clauses.get(0).paths());
    assertEquals(Map.of("version", "[1.0,2)"), clauses.get(0).attributes());
    assertTrue(clauses.get(0).optional());
    assertEquals(List.of("e"), clauses.get(1).paths());
    assertEquals(Map.of("x", "1.2"), clauses.get(1).attributes());
  }

  @Test
  void readsAFilterWithSemicolonsAndCommasInIt() {
    var clauses =
        Header.read("osgi.extender;filter:=\"(&(a=b;c)(d=e,f))\",osgi.ee;filter:=\"(version=17)\"");
    assertEquals("(&(a=b;c)(d=e,f))", clauses.get(0).directives().get("filter"));
    assertEquals("(version=17)", clauses.get(1).directives().get("filter"));
  }

  @Test
  void aMissingHeaderHasNoClauses() {
    assertEquals(List.of(), Header.read(null));
  }
}
