package org.absorb.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.absorb.model.text.Messages;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void aHintSaysWhatTheUserTypes() {
    Wording wording = new Wording(Messages.of(Wording.class), "./absorb");
    assertEquals(
        "a part of the product did not start (Catalog); ./absorb doctor says what is missing",
        wording.get("service.missing", "Catalog"));
  }
}
