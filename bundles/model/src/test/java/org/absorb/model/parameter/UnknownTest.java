package org.absorb.model.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownTest {

  private static final List<String> FIELDS = List.of("dimension", "packingFraction", "radii");

  @Test
  void aSlipBringsUpWhatWasMeant() {
    assertEquals(
        "there is no such field (nearest: packingFraction); there are dimension, packingFraction,"
            + " radii",
        Unknown.field("packingFractoin", FIELDS));
  }

  @Test
  void whatIsFarFromAllBringsUpNone() {
    assertEquals(
        "there is no such field; there are dimension, packingFraction, radii",
        Unknown.field("colour", FIELDS));
  }

  @Test
  void aTypeIsSoughtAmongTheInstalled() {
    assertEquals(
        "no such scheme is installed (nearest: sgd.pairwise); there are gd, sgd.pairwise",
        Unknown.type("scheme", "sgd.pairwis", List.of("gd", "sgd.pairwise")));
  }
}
