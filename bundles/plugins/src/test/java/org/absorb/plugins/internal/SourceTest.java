package org.absorb.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.absorb.plugins.Change;
import org.absorb.plugins.Inspection;
import org.absorb.plugins.Need;
import org.absorb.plugins.Offer;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Plugins from folders and indexes, with what they need, and the report before anything happens.
 */
class SourceTest extends InFramework {

  private Path jars;

  /** d needs com.p of p, and com.q below 2, which q has, and needs com.p too. */
  @BeforeEach
  void folderOfJars() throws IOException {
    jars = Files.createDirectories(folder.resolve("jars"));
    TestJar.bundle("p", "1.0.0").header("Export-Package", "com.p;version=1").in(jars, "p1.jar");
    TestJar.bundle("q", "1.0.0")
        .header("Export-Package", "com.q;version=1.0")
        .header("Import-Package", "com.p")
        .in(jars, "q1.jar");
    TestJar.bundle("q", "2.0.0")
        .header("Export-Package", "com.q;version=2.0")
        .header("Import-Package", "com.p")
        .in(jars, "q2.jar");
    TestJar.bundle("d", "1.0.0")
        .header("Bundle-Name", "The dependent")
        .header("Bundle-Vendor", "Example")
        .header("Import-Package", "com.p,com.q;version=\"[1,2)\"")
        .in(jars, "d1.jar");
  }

  private List<String> install(String what, String from) {
    return plugins.install(new Request(what, from, "")).stream()
        .map(plugin -> plugin.name() + " " + plugin.version())
        .toList();
  }

  @Test
  void whatAPluginNeedsComesAlongFirst() {
    assertEquals(List.of("p 1.0.0", "q 1.0.0", "d 1.0.0"), install("d", jars.toString()));
    assertTrue(plugins.list().stream().allMatch(Plugin::works));
    assertEquals(3, plugins.list().size());
  }

  @Test
  void aFileTakesWhatItNeedsFromTheSourceAndFromNowhereElse() {
    String file = jars.resolve("d1.jar").toString();
    assertEquals(
        "d 1.0.0 needs the package com.p, which this product does not have",
        refusal(() -> install(file, "")));
    assertEquals(List.of("p 1.0.0", "q 1.0.0", "d 1.0.0"), install(file, jars.toString()));
  }

  @Test
  void aFolderIsInstalledInItsNewestVersionsOrNotAtAll() throws IOException {
    assertEquals(
        "d 1.0.0 needs com.q below 2.0, this product has 2.0",
        refusal(() -> install(jars.toString(), "")));
    Files.delete(jars.resolve("q2.jar"));
    assertEquals(List.of("p 1.0.0", "q 1.0.0", "d 1.0.0"), install(jars.toString(), ""));
  }

  @Test
  void whereOneOfSeveralDoesNotStartNoneIsInstalled() throws IOException {
    TestJar.bundle("d", "1.1.0")
        .header("Export-Package", "com.d")
        .activator(FailingActivator.class)
        .header("Import-Package", "org.osgi.framework,com.p,com.q;version=\"[1,2)\"")
        .in(jars, "d11.jar");
    assertEquals(
        "d 1.1.0 does not start: no licence for Tuesdays",
        refusal(() -> install("d", jars.toString())));
    assertEquals(List.of(), kept());
  }

  @Test
  void theReportSaysAllAndNothingHappens() throws IOException {
    List<String> before = bundles();
    List<Inspection> reports = plugins.inspect(new Request("d", jars.toString(), ""));
    assertEquals(before, bundles());
    assertEquals(List.of(), kept());
    Inspection report = reports.get(2);
    assertEquals("The dependent", report.label());
    assertEquals("Example", report.vendor());
    assertEquals("", report.signer());
    assertEquals(64, report.build().sha256().length());
    assertEquals(Files.size(jars.resolve("d1.jar")), report.bytes());
    assertEquals(
        List.of(new Need("com.p", "", true), new Need("com.q", "[1.0.0,2.0.0)", true)),
        report.needs());
    assertEquals(Change.NEW, report.change());
    assertTrue(report.fits());
    Inspection alone = plugins.inspect(Request.of(jars.resolve("d1.jar"))).get(0);
    assertEquals(
        List.of(new Need("com.p", "", false), new Need("com.q", "[1.0.0,2.0.0)", false)),
        alone.needs());
    assertEquals(
        "d 1.0.0 needs the package com.p, which this product does not have", alone.complaint());
  }

  @Test
  void theReportSaysWhatChanges() throws IOException {
    Files.delete(jars.resolve("d1.jar"));
    plugins.install(new Request("q", jars.toString(), "1.0.0"));
    assertEquals(
        List.of("p 1.0.0 SAME", "q 2.0.0 UPDATE", "q 1.0.0 SAME"),
        plugins.offers(jars.toString()).stream()
            .map(o -> o.build().name() + " " + o.build().version() + " " + o.change())
            .toList());
    plugins.install(new Request("q", jars.toString(), ""));
    Inspection back = plugins.inspect(new Request("q", jars.toString(), "1.0.0")).get(0);
    assertEquals(Change.DOWNGRADE, back.change());
    assertEquals("2.0.0", back.current());
  }

  @Test
  void whatIsNotInASourceIsNamed() {
    assertEquals(
        "jars has no plugin x; it has d, p, q", refusal(() -> install("x", jars.toString())));
    assertEquals(
        "jars has no q 3.0.0; it has 2.0.0, 1.0.0",
        refusal(() -> plugins.install(new Request("q", jars.toString(), "3.0.0"))));
    assertEquals(
        "--from: there is no folder and no index nowhere",
        refusal(() -> install("x", folder.resolve("nowhere").toString())));
  }

  @Test
  void anIndexOffersWhatItsFolderHas() throws IOException {
    List<Offer> written = plugins.index(jars);
    String index = jars.resolve("index.json").toString();
    assertEquals(written, plugins.offers(index));
    assertEquals(List.of("d", "p", "q", "q"), written.stream().map(o -> o.build().name()).toList());
    assertEquals(List.of("p 1.0.0", "q 1.0.0", "d 1.0.0"), install("d", index));
  }

  @Test
  void anIndexThatLiesIsFoundOut() throws IOException {
    plugins.index(jars);
    Path index = jars.resolve("index.json");
    TestJar.bundle("p", "1.0.0")
        .header("Export-Package", "com.p;version=1")
        .header("X-Changed", "yes")
        .in(jars, "p1.jar");
    assertEquals(
        "jars/p1.jar is not what the index says: its SHA-256 is another one",
        refusal(() -> install("p", index.toString())));
    assertEquals(
        "d 1.0.0 needs the package com.p, which this product does not have",
        refusal(() -> install("d", index.toString())));
    String text = Files.readString(index);
    for (String outside : List.of("../p1.jar", "file:///p1.jar", "/p1.jar", "//host/p1.jar")) {
      Files.writeString(index, text.replace("p1.jar", outside));
      assertEquals(
          "jars/index.json names a file that does not lie beside it: " + outside,
          refusal(() -> install("q", index.toString())));
    }
    Files.writeString(index, "{\"plugins\": 3}");
    assertEquals(
        "jars/index.json is no index of plugins: plugins",
        refusal(() -> install("q", index.toString())));
    Files.writeString(index, "{");
    assertTrue(
        refusal(() -> install("q", index.toString()))
            .startsWith("jars/index.json is no index of plugins: "));
  }

  @Test
  void anIndexIsReadOverHttpAndNothingElseIsAskedFor() throws IOException {
    plugins.index(jars);
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          if (path.equals("/moved/index.json")) {
            exchange.getResponseHeaders().add("Location", "/repository/index.json");
            exchange.sendResponseHeaders(302, -1);
          } else {
            Path file = jars.resolve(path.replaceFirst("^/repository/", ""));
            byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(bytes.length > 0 ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    server.start();
    String host = "http://127.0.0.1:" + server.getAddress().getPort();
    try {
      String index = host + "/repository/index.json";
      assertEquals(4, plugins.offers(index).size());
      assertEquals(List.of("/repository/index.json"), asked);
      assertEquals(List.of("p 1.0.0"), install("p", index));
      assertEquals(
          List.of("/repository/index.json", "/repository/index.json", "/repository/p1.jar"), asked);
      assertEquals(
          host + "/none.json cannot be had: the answer is 404",
          refusal(() -> install("q", host + "/none.json")));
      assertEquals(
          host + "/moved/index.json cannot be had: the answer is 302",
          refusal(() -> install("q", host + "/moved/index.json")));
    } finally {
      server.stop(0);
    }
    assertEquals(
        host + "/index.json cannot be had: nobody answers there",
        refusal(() -> install("q", host + "/index.json")));
    assertEquals("http:/x is no address", refusal(() -> install("q", "http:/x")));
  }
}
