package org.absorb.equinox.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {

  @ParameterizedTest
  @CsvSource({"Linux, linux", "Windows 11, win32", "Mac OS X, macosx"})
  void systemsHaveTheNamesThatEclipseGivesThem(String name, String eclipse) {
    assertEquals(eclipse, Environment.os(name));
  }
}
