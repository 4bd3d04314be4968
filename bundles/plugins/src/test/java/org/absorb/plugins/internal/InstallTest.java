package org.absorb.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.plugins.Plugin;
import org.absorb.spi.scheme.SchemeProvider;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Installing a single jar. */
class InstallTest extends InFramework {

  @Test
  void whatIsNoJarIsRefused() throws IOException {
    assertEquals(
        "candidate.jar is not a jar",
        refusal(Files.writeString(folder.resolve("candidate.jar"), "a text")));
    assertEquals("none.jar: there is no such file", refusal(folder.resolve("none.jar")));
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertEquals("empty has no jars in it", refusal(empty));
    byte[] torn = Files.readAllBytes(TestJar.bundle("a", "1.0.0").in(folder, "whole.jar"));
    assertEquals(
        "candidate.jar is a damaged jar",
        refusal(Files.write(folder.resolve("candidate.jar"), Arrays.copyOf(torn, 60))));
  }

  @Test
  void whatIsNoBundleIsRefused() throws IOException {
    assertEquals(
        "candidate.jar is a jar, but no plugin: its manifest has no valid Bundle-SymbolicName",
        refusal(TestJar.plain()));
    assertEquals(
        "candidate.jar is a jar, but no plugin: its manifest has no valid Bundle-Version",
        refusal(TestJar.bundle("a", "one")));
  }

  @Test
  void aManifestThatMakesNoSenseIsRefused() throws IOException {
    for (String name : List.of("a=b", ";", ",", "\"", "a, b", "../a")) {
      assertEquals(
          "candidate.jar is a jar, but no plugin: its manifest has no valid Bundle-SymbolicName",
          refusal(TestJar.bundle(name, "1.0.0")),
          name);
    }
    assertEquals(
        "a 1.0.0 needs Java 999999999, this is Java " + Runtime.version().feature(),
        refusal(
            TestJar.bundle("a", "1.0.0")
                .header(
                    "Require-Capability",
                    "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=999999999999))\"")));
  }

  @Test
  void anyPatternOfComponentsIsTakenLiterally() throws IOException {
    for (String pattern : List.of("OSGI-INF/[*.xml", "\\E(", "*{", "a=b", "\"")) {
      TestJar jar =
          TestJar.bundle("a", "1.0.0").scheme("a.xml", "mine").header("Service-Component", pattern);
      assertEquals(List.of(), Jar.read(jar.in(folder, "candidate.jar")).extensions(), pattern);
    }
    TestJar jar =
        TestJar.bundle("a", "1.0.0").scheme("a.xml", "mine").header("Service-Component", "*/a.x*");
    assertEquals(1, Jar.read(jar.in(folder, "candidate.jar")).extensions().size());
  }

  @Test
  void aComponentInNoEncodingIsRefused() throws IOException {
    byte[] wrong = {'<', 'a', '>', (byte) 0xff, (byte) 0xfe, '<', '/', 'a', '>'};
    TestJar jar =
        TestJar.bundle("a", "1.0.0")
            .header("Service-Component", "OSGI-INF/a.xml")
            .entry("OSGI-INF/a.xml", wrong);
    assertEquals("candidate.jar: OSGI-INF/a.xml is not XML", refusal(jar));
  }

  /** It would bring what stands in a file into the report, or ask an address for it. */
  @Test
  void aComponentWithAnExternalEntityIsRefused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String component =
        "<?xml version=\"1.0\"?>\n%s<component name=\"a\"><implementation class=\"a.B\"/>"
            + "<property name=\"absorb.id\">%s</property>"
            + "<service><provide interface=\"org.absorb.spi.scheme.SchemeProvider\"/></service>"
            + "</component>";
    TestJar jar = TestJar.bundle("a", "1.0.0").header("Service-Component", "OSGI-INF/a.xml");
    String entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
    byte[] reaching = component.formatted(entity, "&e;").getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "candidate.jar: OSGI-INF/a.xml is not XML", refusal(jar.entry("OSGI-INF/a.xml", reaching)));
    byte[] plain = component.formatted("", "mine").getBytes(StandardCharsets.UTF_8);
    TestJar other =
        TestJar.bundle("a", "1.0.0")
            .header("Service-Component", "OSGI-INF/a.xml")
            .entry("OSGI-INF/a.xml", plain);
    assertEquals(1, Jar.read(other.in(folder, "candidate.jar")).extensions().size());
  }

  @Test
  void whatUnpacksWithoutEndIsRefused() throws IOException {
    String sentence =
        "candidate.jar: its manifest and XML files are more than 8 MB or 1000 files, "
            + "which no plugin needs";
    assertEquals(
        sentence, refusal(TestJar.bundle("a", "1.0.0").entry("a.xml", new byte[(1 << 23) + 1])));
    TestJar many = TestJar.bundle("a", "1.0.0");
    for (int i = 0; i < 1000; i++) {
      many.entry(i + ".xml", new byte[0]);
    }
    assertEquals(sentence, refusal(many));
    byte[] attributes = "X-A: b\n".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII);
    Path file = folder.resolve("candidate.jar");
    try (var jar = new ZipOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      jar.write(attributes);
    }
    assertEquals(sentence, refusal(file));
  }

  @Test
  void whatUnpacksToTooMuchIsRefusedWhateverIsInIt() throws IOException {
    Path file = folder.resolve("candidate.jar");
    try (var jar = new ZipOutputStream(Files.newOutputStream(file))) {
      jar.setLevel(Deflater.BEST_SPEED);
      jar.putNextEntry(new ZipEntry("data.bin"));
      byte[] zeros = new byte[1 << 24];
      for (int i = 0; i <= 64; i++) {
        jar.write(zeros);
      }
    }
    assertTrue(Files.size(file) < 1 << 23, "small, as long as it is packed");
    assertEquals(
        "candidate.jar unpacks to more than 1024 MB, which no plugin needs", refusal(file));
  }

  @Test
  void anEntryOutsideIsRefused() throws IOException {
    for (String entry : List.of("../a", "lib/../../a", "/a", "a/..", "..\\a")) {
      assertEquals(
          "candidate.jar has an entry that lies outside of it: " + entry,
          refusal(TestJar.bundle("a", "1.0.0").entry(entry, new byte[1])));
    }
    install(TestJar.bundle("a", "1.0.0").entry("a..b/...c", new byte[1]));
  }

  @Test
  void aNewerContractIsRefusedBeforeInstallation() throws IOException {
    TestJar jar =
        TestJar.bundle("com.example", "1.0.0")
            .header("Import-Package", "org.absorb.spi;version=\"[2.0,3)\"");
    assertEquals("com.example 1.0.0 needs org.absorb.spi 2.0, this product has 0.1", refusal(jar));
    assertEquals(List.of(), kept());
  }

  @Test
  void anOlderContractIsRefused() throws IOException {
    TestJar jar =
        TestJar.bundle("com.example", "1.0.0")
            .header("Import-Package", "org.absorb.spi;version=\"[0.0,0.1)\"");
    assertEquals(
        "com.example 1.0.0 needs org.absorb.spi below 0.1, this product has 0.1", refusal(jar));
  }

  @Test
  void aMissingPackageIsRefused() throws IOException {
    TestJar jar =
        TestJar.bundle("com.example", "1.0.0")
            .header("Import-Package", "org.absorb.spi, com.fancy;version=3");
    assertEquals(
        "com.example 1.0.0 needs the package com.fancy, which this product does not have",
        refusal(jar));
  }

  @Test
  void whatNewerJavaCompiledIsRefused() throws IOException {
    String here = "this is Java " + Runtime.version().feature();
    TestJar declared =
        TestJar.bundle("com.example", "1.0.0")
            .header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\"");
    assertEquals("com.example 1.0.0 needs Java 99, " + here, refusal(declared));
    byte[] head = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 44 + 60};
    assertEquals(
        "com.example 1.0.0 needs Java 60, " + here,
        refusal(TestJar.bundle("com.example", "1.0.0").entry("A.class", head)));
  }

  @Test
  void anIdThatIsTakenIsRefused() throws IOException {
    Dictionary<String, Object> properties = new Hashtable<>(Map.of("absorb.id", "sgd.pairwise"));
    context.registerService(new String[] {SchemeProvider.class.getName()}, provider(), properties);
    assertEquals(
        "com.example 1.0.0 brings sgd.pairwise, which org.apache.felix.framework already has",
        refusal(TestJar.bundle("com.example", "1.0.0").scheme("a.xml", "sgd.pairwise")));
  }

  private static SchemeProvider<?> provider() {
    return new SchemeProvider<org.absorb.spi.NoParameters>() {
      @Override
      public Class<org.absorb.spi.NoParameters> parameters() {
        return org.absorb.spi.NoParameters.class;
      }

      @Override
      public org.absorb.spi.scheme.Scheme create(org.absorb.spi.NoParameters parameters) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Test
  void anIdTwiceIsRefused() throws IOException {
    TestJar jar =
        TestJar.bundle("com.example", "1.0.0").scheme("a.xml", "mine").scheme("b.xml", "mine");
    assertEquals("com.example 1.0.0 brings mine twice", refusal(jar));
  }

  @Test
  void fragmentsAndOurOwnNamesAreRefused() throws IOException {
    TestJar fragment =
        TestJar.bundle("com.example", "1.0.0").header("Fragment-Host", "org.absorb.engine");
    assertEquals(
        "com.example 1.0.0 is a fragment, which cannot be started by itself", refusal(fragment));
    String ours = framework.getSymbolicName();
    assertEquals(
        ours + " 1.0.0 has the name of a bundle that is already here",
        refusal(TestJar.bundle(ours, "1.0.0")));
  }

  @Test
  void whatDoesNotStartLeavesNothingBehind() throws IOException {
    TestJar jar = TestJar.bundle("com.example", "1.0.0").activator(FailingActivator.class);
    assertEquals("com.example 1.0.0 does not start: no licence for Tuesdays", refusal(jar));
    assertEquals(List.of(), kept());
  }

  @Test
  void anExtensionThatDoesNotComeUpIsRefused() throws IOException {
    // nobody reads component documents in this framework
    assertEquals(
        "com.example 1.0.0 does not work: its mine did not come up",
        refusal(TestJar.bundle("com.example", "1.0.0").scheme("a.xml", "mine")));
    assertEquals(List.of(), kept());
  }

  @Test
  void aPluginIsKeptAndStartsAgain() throws Exception {
    Path jar =
        TestJar.bundle("com.example", "1.2.3")
            .header("Import-Package", "org.absorb.spi;version=\"[0.1,1)\"")
            .in(folder, "a.jar");
    Plugin installed = install(jar);
    assertTrue(installed.works());
    assertEquals(List.of("com.example/1.2.3.jar", "installed.json"), kept());
    Bundle bundle = context.getBundle("plugin:com.example/1.2.3#sha256=" + installed.sha256());
    assertEquals(Bundle.ACTIVE, bundle.getState());
    assertEquals(installed, install(jar), "again is the same");
    assertEquals(List.of(installed), plugins.list());
    InstalledPlugins later = later();
    assertEquals(List.of(), startAll(later));
    assertEquals(List.of(installed), later.list());
  }

  @Test
  void aPluginStartsAfterTheOneItNeedsWhateverTheList() throws Exception {
    Path first =
        TestJar.bundle("provider", "1.0.0")
            .header("Export-Package", "com.example;version=1")
            .in(folder, "a.jar");
    Path second =
        TestJar.bundle("dependent", "1.0.0")
            .header("Import-Package", "com.example")
            .in(folder, "b.jar");
    Path update =
        TestJar.bundle("provider", "1.1.0")
            .header("Export-Package", "com.example;version=1")
            .in(folder, "c.jar");
    install(first);
    install(second);
    install(update);
    InstalledPlugins later = later();
    assertEquals(List.of(), startAll(later));
    assertEquals(List.of(true, true), later.list().stream().map(Plugin::works).toList());
  }

  @Test
  void aChangedJarIsNotStartedAndTheOthersAre() throws Exception {
    install(TestJar.bundle("a", "1.0.0").in(folder, "a.jar"));
    install(TestJar.bundle("b", "1.0.0").in(folder, "b.jar"));
    TestJar.bundle("a", "1.0.0")
        .header("X-Changed", "yes")
        .in(folder.resolve("plugins/a"), "1.0.0.jar");
    InstalledPlugins later = later();
    assertEquals(
        List.of(
            "plugin a 1.0.0 does not run: its jar is not the one that was installed; install it again"),
        startAll(later));
    assertEquals(List.of(false, true), later.list().stream().map(Plugin::works).toList());
  }

  @Test
  void otherContentsUnderTheSameVersionAreRefused() throws IOException {
    install(TestJar.bundle("a", "1.0.0").in(folder, "a.jar"));
    String refused = refusal(TestJar.bundle("a", "1.0.0").header("X-Changed", "yes"));
    assertEquals(
        "a 1.0.0 is installed already, with other contents; give the changed plugin a new version",
        refused);
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOld() throws IOException {
    install(TestJar.bundle("a", "1.0.0").in(folder, "a.jar"));
    install(TestJar.bundle("a", "2.0.0").in(folder, "b.jar"));
    assertEquals(List.of("2.0.0"), plugins.list().stream().map(Plugin::version).toList());
    assertEquals(
        1,
        Stream.of(context.getBundles())
            .filter(bundle -> "a".equals(bundle.getSymbolicName()))
            .count());
    assertEquals(
        List.of("a/1.0.0.jar", "a/2.0.0.jar", "installed.json"),
        kept(),
        "the old jar stays for its runs");
  }

  @Test
  void whereANewVersionDoesNotStartTheOldComesBack() throws IOException {
    Plugin old = install(TestJar.bundle("a", "1.0.0").in(folder, "a.jar"));
    Path broken =
        TestJar.bundle("a", "2.0.0").activator(FailingActivator.class).in(folder, "b.jar");
    assertThrows(BadInputException.class, () -> install(broken));
    assertEquals(List.of(old), plugins.list());
    Bundle bundle = context.getBundle("plugin:a/1.0.0#sha256=" + old.sha256());
    assertEquals(Bundle.ACTIVE, bundle.getState());
    assertEquals(List.of("a/1.0.0.jar", "installed.json"), kept());
  }

  @Test
  void aWorkerStartsWhatItIsToldTo() throws Exception {
    install(TestJar.bundle("a", "1.0.0").in(folder, "a.jar"));
    install(TestJar.bundle("a", "2.0.0").in(folder, "b.jar"));
    InstalledPlugins worker = later();
    worker.start(item -> item.is("a", "1.0.0"), item -> true);
    assertEquals(List.of("1.0.0"), worker.list().stream().map(Plugin::version).toList());
  }

  @Test
  void aDamagedListIsReportedAndNeverOverwritten() throws IOException {
    Files.createDirectories(folder.resolve("plugins"));
    Path list = Files.writeString(folder.resolve("plugins/installed.json"), "{");
    List<String> complaints = startAll(plugins);
    assertTrue(complaints.get(0).contains("installed.json is damaged"), complaints.toString());
    assertThrows(
        BadInputException.class, () -> install(TestJar.bundle("a", "1.0.0").in(folder, "a.jar")));
    assertFalse(Files.readString(list).contains("1.0.0"));
  }
}
