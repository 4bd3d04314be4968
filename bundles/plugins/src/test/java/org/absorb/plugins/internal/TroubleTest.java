package org.absorb.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Plugins whose code throws or never comes back: they fail, by name, and nothing else does. */
class TroubleTest extends InFramework {

  private static final String LATE = "mine has not come up within 1 s";

  @BeforeEach
  void impatient() {
    plugins = again(Duration.ofSeconds(1));
  }

  @AfterEach
  void letLoopsEnd() {
    System.clearProperty(TroublesomeActivator.PROPERTY);
  }

  private TestJar troublesome(String trouble) {
    System.setProperty(TroublesomeActivator.PROPERTY, trouble);
    return TestJar.bundle("com.example", "1.0.0")
        .scheme("a.xml", "mine")
        .activator(TroublesomeActivator.class)
        .header(
            "Import-Package",
            "org.osgi.framework,org.absorb.spi,org.absorb.spi.scheme,org.absorb.model.parameter");
  }

  @Test
  void anExtensionThatComesUpIsInstalled() throws IOException {
    assertEquals(List.of("mine"), install(troublesome("none")).extensions());
  }

  @Test
  void aConstructorThatThrowsIsNamed() throws IOException {
    assertEquals(
        "com.example 1.0.0 does not work: its mine did not come up",
        refusal(troublesome("constructor throws")));
  }

  @Test
  void parametersThatThrowAnythingAreNamed() throws IOException {
    assertEquals(
        "com.example 1.0.0 does not work: mine fails with \"no parameters today\"",
        refusal(troublesome("parameters throw")));
  }

  @Test
  void aConstructorThatNeverComesBackIsNamed() throws IOException {
    assertEquals(
        "com.example 1.0.0 does not work: " + LATE, refusal(troublesome("constructor loops")));
  }

  @Test
  void oneThatSleepsInItsStartIsInterruptedAndGone() throws IOException {
    assertEquals(
        "com.example 1.0.0 does not start: it has not come back from starting within 1 s",
        refusal(troublesome("start sleeps")));
    install(troublesome("none"));
    assertEquals(Bundle.ACTIVE, state("com.example"));
  }

  @Test
  void onlyTheOneThatNoLongerStartsIsListedAsBroken() throws Exception {
    install(troublesome("none"));
    install(TestJar.bundle("fine", "1.0.0"));
    System.setProperty(TroublesomeActivator.PROPERTY, "start throws");
    InstalledPlugins later = later();
    assertEquals(
        List.of("plugin com.example 1.0.0 does not run: does not start: not today"),
        startAll(later));
    assertEquals(0, state("com.example"));
    assertEquals(Bundle.ACTIVE, state("fine"));
    assertTrue(later.list().get(1).works());
    System.setProperty(TroublesomeActivator.PROPERTY, "none");
    assertTrue(later.enable("com.example").works());
  }

  @Test
  void whatLoopsAtItsStartDelaysTheOthersAndNoMore() throws Exception {
    install(troublesome("none"));
    install(TestJar.bundle("fine", "1.0.0"));
    System.setProperty(TroublesomeActivator.PROPERTY, "start sleeps");
    later();
    InstalledPlugins impatient = again(Duration.ofSeconds(1));
    assertEquals(
        List.of(
            "plugin com.example 1.0.0 does not run: does not start: it has not come back from starting within 1 s"),
        startAll(impatient));
    assertEquals(Bundle.ACTIVE, state("fine"));
  }
}
