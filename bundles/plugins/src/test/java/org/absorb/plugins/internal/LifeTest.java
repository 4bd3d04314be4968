package org.absorb.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.absorb.plugins.Build;
import org.absorb.plugins.Difference;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Verdict;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** What can be done with a plugin once it is installed, without a restart. */
class LifeTest extends InFramework {

  private Plugin only() {
    assertEquals(1, plugins.list().size());
    return plugins.list().get(0);
  }

  private void twoVersions() throws IOException {
    install(TestJar.bundle("a", "1.0.0"));
    install(TestJar.bundle("a", "2.0.0"));
  }

  private void providerAndDependent() throws IOException {
    install(TestJar.bundle("p", "1.0.0").header("Export-Package", "com.p;version=1.0"));
    install(TestJar.bundle("d", "1.0.0").header("Import-Package", "com.p;version=\"[1.0,2)\""));
  }

  @Test
  void versionsLieSideBySideAndOneIsCurrent() throws Exception {
    twoVersions();
    assertEquals(List.of("1.0.0", "2.0.0"), only().builds().stream().map(Build::version).toList());
    assertEquals("2.0.0", only().version());
    assertEquals("1.0.0", plugins.use("a", "1.0.0").version());
    assertEquals("1.0.0", only().version());
    assertEquals(List.of("a 1.0.0 " + Bundle.ACTIVE), bundlesNamed("a"));
    InstalledPlugins later = later();
    startAll(later);
    assertEquals("1.0.0", later.list().get(0).version());
  }

  private List<String> bundlesNamed(String name) {
    return bundles().stream().filter(each -> each.startsWith(name + " ")).toList();
  }

  @Test
  void anOlderJarMayTakeThePlaceOfANewer() throws IOException {
    install(TestJar.bundle("a", "2.0.0"));
    assertEquals("1.0.0", install(TestJar.bundle("a", "1.0.0")).version());
    assertEquals(List.of("a 1.0.0 " + Bundle.ACTIVE), bundlesNamed("a"));
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    assertEquals("no plugin a is installed, nor any other", refusal(() -> plugins.enable("a")));
    twoVersions();
    for (Runnable action :
        List.<Runnable>of(
            () -> plugins.enable("b"),
            () -> plugins.disable("b"),
            () -> plugins.use("b", "1.0.0"),
            () -> plugins.remove("b", ""))) {
      assertEquals("no plugin b is installed; there are a", refusal(action));
    }
    assertEquals(
        "a 3.0.0 is not installed; there are 1.0.0, 2.0.0",
        refusal(() -> plugins.use("a", "3.0.0")));
    assertEquals(
        "a 3.0.0 is not installed; there are 1.0.0, 2.0.0",
        refusal(() -> plugins.remove("a", "3.0.0")));
  }

  @Test
  void aDisabledPluginStaysOffUntilItIsEnabled() throws Exception {
    install(TestJar.bundle("a", "1.0.0"));
    Plugin off = plugins.disable("a");
    assertFalse(off.enabled());
    assertTrue(off.works());
    assertEquals(0, state("a"));
    InstalledPlugins later = later();
    assertEquals(List.of(), startAll(later));
    assertEquals(List.of(off), later.list());
    assertEquals(0, state("a"));
    assertTrue(later.enable("a").enabled());
    assertEquals(Bundle.ACTIVE, state("a"));
    assertEquals(later.list().get(0), later.enable("a"), "again is the same");
  }

  @Test
  void whatOthersNeedIsNeitherDisabledNorRemoved() throws IOException {
    providerAndDependent();
    assertEquals("p stays enabled: d 1.0.0 needs its com.p", refusal(() -> plugins.disable("p")));
    assertEquals("p stays: d 1.0.0 needs its com.p", refusal(() -> plugins.remove("p", "")));
    plugins.remove("d", "");
    plugins.disable("p");
    plugins.remove("p", "");
    assertEquals(List.of(), plugins.list());
    assertEquals(List.of("installed.json"), kept());
  }

  @Test
  void anUpdateThatTakesSomethingAwayIsRefused() throws IOException {
    providerAndDependent();
    assertEquals(
        "p 2.0.0 cannot take the place of what is there: d 1.0.0 needs its com.p",
        refusal(TestJar.bundle("p", "2.0.0").header("Export-Package", "com.p;version=2.0")));
  }

  @Test
  void whoNeedsAnUpdatedPluginGoesOnWithTheNewOne() throws Exception {
    providerAndDependent();
    install(TestJar.bundle("p", "1.1.0").header("Export-Package", "com.p;version=1.1"));
    assertEquals(Bundle.ACTIVE, state("d"));
    assertEquals(Bundle.ACTIVE, state("p"));
    assertEquals(
        List.of("d 1.0.0 " + Bundle.ACTIVE, "p 1.1.0 " + Bundle.ACTIVE),
        bundles().stream().filter(each -> !each.startsWith("org.")).toList());
  }

  @Test
  void whoNeedsAPluginGoesOnWhereItsUpdateDoesNotStart() throws Exception {
    providerAndDependent();
    TestJar broken =
        TestJar.bundle("p", "1.1.0")
            .header("Export-Package", "com.p;version=1.1")
            .activator(FailingActivator.class);
    assertEquals("p 1.1.0 does not start: no licence for Tuesdays", refusal(broken));
    assertEquals(Bundle.ACTIVE, state("d"));
  }

  @Test
  void oneVersionIsRemovedAndTheCurrentOneIsNot() throws IOException {
    twoVersions();
    assertEquals(
        "a 2.0.0 is the current version; make another one current before, or remove all",
        refusal(() -> plugins.remove("a", "2.0.0")));
    plugins.remove("a", "1.0.0");
    assertEquals(List.of("a/2.0.0.jar", "installed.json"), kept());
    assertEquals(Bundle.ACTIVE, state("a"));
    plugins.remove("a", "2.0.0");
    assertEquals(List.of("installed.json"), kept());
    assertEquals(0, state("a"));
  }

  @Test
  void verifyingFindsWhatWasChangedAndWhatIsGone() throws IOException {
    twoVersions();
    install(TestJar.bundle("b", "1.0.0"));
    assertEquals(List.of("", "", ""), plugins.verify().stream().map(Verdict::complaint).toList());
    Files.write(folder.resolve("plugins/a/1.0.0.jar"), new byte[1]);
    Files.delete(folder.resolve("plugins/b/1.0.0.jar"));
    assertEquals(
        List.of(
            "a its jar is not the one that was installed; install it again",
            "b its jar is gone; install it again"),
        plugins.verify().stream()
            .filter(verdict -> !verdict.complaint().isEmpty())
            .map(verdict -> verdict.build().name() + " " + verdict.complaint())
            .toList());
    assertEquals(
        "a 1.0.0 its jar is not the one that was installed; install it again",
        refusal(() -> plugins.use("a", "1.0.0")));
  }

  @Test
  void whatRunsWereComputedWithIsHeldAgainstWhatIsHere() throws IOException {
    twoVersions();
    Build two = only().build();
    Build one = only().builds().get(0);
    Build product = new Build(framework.getSymbolicName(), "0.0.1", "00");
    assertEquals(List.of(), plugins.differences(List.of(two, product)));
    assertEquals(List.of(), plugins.differences(List.of(one, two)), "one of them is current");
    assertEquals(
        List.of(new Difference(one, "2.0.0", Difference.Kind.BESIDE)),
        plugins.differences(List.of(one)));
    Build three = new Build("a", "3.0.0", "00");
    assertEquals(
        List.of(new Difference(three, "2.0.0", Difference.Kind.OTHER_VERSION)),
        plugins.differences(List.of(one, three)));
    Build other = new Build("a", "2.0.0", "00");
    Build gone = new Build("gone", "1.0.0", "00");
    assertEquals(
        List.of(
            new Difference(other, "2.0.0", Difference.Kind.OTHER_CONTENTS),
            new Difference(gone, "", Difference.Kind.MISSING)),
        plugins.differences(List.of(gone, other)));
    plugins.disable("a");
    assertEquals(
        List.of(new Difference(two, "2.0.0", Difference.Kind.DISABLED)),
        plugins.differences(List.of(two)));
  }
}
