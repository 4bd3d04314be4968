package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Digest;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.plugins.Request;
import org.absorb.spi.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * A scheme from outside: compiled against nothing but the packaged contract, its manifest and its
 * component document written by hand, installed while the product runs.
 */
class OutsidePluginTest {

  private static final String NAME = "com.example.halves";

  /** Half of a BRO kick, always: the very bits of gradient descent with the same learning rate. */
  private static final String SOURCE =
      """
      package com.example.halves;

      import org.absorb.model.parameter.Parameter;
      import org.absorb.spi.noise.Noise;
      import org.absorb.spi.scheme.*;

      public final class Halves implements SchemeProvider<Halves.Settings> {
        public record Settings(
            @Parameter(min = 0, minOpen = true, max = 1) double push) {}

        @Override public Class<Settings> parameters() { return Settings.class; }

        @Override public Scheme create(Settings settings) {
          return new Scheme() {
            @Override public Law law() { return Law.of(Kind.PAIR); }
            @Override public void fill(Block block, Noise noise, double[][] out) {
              for (int i = 0; i < block.count; i++) { out[0][i] = settings.push(); }
            }
          };
        }
      }
      """;

  private static final String WORDS =
      """
      Halves.label=Halves
      Halves.Settings.push.label=push
      """;

  private static final String COMPONENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="com.example.halves.Halves">
        <property name="absorb.id" type="String" value="%s"/>
        <property name="absorb.physicsVersion" type="Integer" value="1"/>
        <service><provide interface="org.absorb.spi.scheme.SchemeProvider"/></service>
        <implementation class="com.example.halves.Halves"/>
      </scr:component>
      """;

  private final BundleContext context =
      FrameworkUtil.getBundle(OutsidePluginTest.class).getBundleContext();
  private final Plugins plugins = service(Plugins.class);
  private final Catalog catalog = service(Catalog.class);

  @TempDir private Path folder;

  private <T> T service(Class<T> type) {
    return context.getService(context.getServiceReference(type));
  }

  @Test
  void installsAndRunsASimulation() throws Exception {
    assertTrue(catalog.find(Kind.SCHEME, "outside.halves").isEmpty());
    Plugin plugin = plugins.install(Request.of(jar("outside.halves", "[0.1,1)", "1.0.0"))).get(0);
    assertEquals(List.of("outside.halves"), plugin.extensions());
    assertEquals(List.of(plugin), plugins.list());
    assertEquals("Halves", catalog.find(Kind.SCHEME, "outside.halves").orElseThrow().label());

    Specification mine = specification("{\"type\": \"outside.halves\", \"push\": 0.1}");
    assertEquals(
        plugin.sha256(),
        catalog.origins(mine).stream()
            .filter(origin -> origin.name().equals(NAME))
            .findFirst()
            .orElseThrow()
            .sha256());
    String start = run(mine.with(mine.protocol().upTo(0)));
    String end = run(mine);
    assertNotEquals(start, end, "something moves");
    assertEquals(
        run(specification("{\"type\": \"gd\", \"learningRate\": 0.1}")),
        end,
        "the same law, the same bits");
    BadInputException wrong =
        assertThrows(
            BadInputException.class,
            () -> specification("{\"type\": \"outside.halves\", \"push\": 2}"));
    assertTrue(
        wrong.getMessage().startsWith("dynamics.push: must be above 0 and at most 1"),
        wrong.getMessage());
  }

  @Test
  void isRefusedWhereItDoesNotFit() throws Exception {
    List<Bundle> before = List.of(context.getBundles());
    assertEquals(
        "com.example.halves 1.0.0 needs org.absorb.spi.scheme 2.0, this product has 0.1",
        refusal(jar("outside.other", "[2.0,3)", "1.0.0")));
    assertEquals(
        "com.example.halves 1.0.0 brings sgd.pairwise, which org.absorb.scheme.sgd already has",
        refusal(jar("sgd.pairwise", "[0.1,1)", "1.0.0")));
    assertEquals(before, List.of(context.getBundles()));
  }

  /** The component runtime makes the object; what it throws there is the plugin's, by name. */
  @Test
  void isRefusedIfItsComponentThrowsWhenItIsMade() throws Exception {
    plugins.list().forEach(each -> plugins.remove(each.name(), ""));
    List<Bundle> before = List.of(context.getBundles());
    String throwing =
        SOURCE.replace(
            "public record Settings(",
            "public Halves() { throw new IllegalStateException(\"not today\"); }\n  public record Settings(");
    Path jar = jar(throwing, "outside.throwing", "[0.1,1)", "1.0.0");
    assertEquals(
        "com.example.halves 1.0.0 does not work: its outside.throwing did not come up",
        refusal(jar));
    assertTrue(catalog.find(Kind.SCHEME, "outside.throwing").isEmpty());
    assertEquals(before, List.of(context.getBundles()));
  }

  private String refusal(Path jar) {
    return assertThrows(BadInputException.class, () -> plugins.install(Request.of(jar)))
        .getMessage();
  }

  private Specification specification(String dynamics) {
    String document =
        "{\"system\": {\"dimension\": 3, \"particles\": 300, \"packingFraction\": 0.5}, \"protocol\": {\"steps\": 50}, \"seed\": 4, \"dynamics\": "
            + dynamics
            + "}";
    return new Resolver(catalog).resolve((Tree) JsonText.read(document));
  }

  private String run(Specification specification) {
    var ending =
        new RunLoop(specification, 0, catalog, Options.DEFAULT)
            .run(null, (k, values) -> {}, () -> false);
    return Digest.hex(ending.state().hash());
  }

  private Path jar(String id, String contract, String version) throws IOException {
    return jar(SOURCE, id, contract, version);
  }

  private Path jar(String source, String id, String contract, String version) throws IOException {
    Path classes = compile(source);
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    Map.of(
            "Bundle-ManifestVersion",
            "2",
            "Bundle-SymbolicName",
            NAME,
            "Bundle-Version",
            version,
            "Import-Package",
            "org.absorb.model.parameter;version=\"[0.1,1)\",org.absorb.spi;version=\"[0.1,1)\",org.absorb.spi.noise;version=\"[0.1,1)\",org.absorb.spi.scheme;version=\""
                + contract
                + "\"",
            "Service-Component",
            "OSGI-INF/halves.xml")
        .forEach(main::putValue);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes, manifest);
        Stream<Path> files = Files.walk(classes)) {
      add(
          out,
          "OSGI-INF/halves.xml",
          String.format(COMPONENT, id).getBytes(StandardCharsets.UTF_8));
      add(out, "com/example/halves/messages.properties", WORDS.getBytes(StandardCharsets.UTF_8));
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return Files.write(folder.resolve(id + ".jar"), bytes.toByteArray());
  }

  private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
  }

  /** Against the jars of model and spi as they lie in the product. */
  private Path compile(String text) throws IOException {
    Path source =
        Files.writeString(
            Files.createDirectories(folder.resolve("source")).resolve("Halves.java"), text);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String contract =
        Stream.of(Scheme.class, Tree.class)
            .map(OutsidePluginTest::jarOf)
            .collect(Collectors.joining(java.io.File.pathSeparator));
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                words,
                "--release",
                "17",
                "-proc:none",
                "-cp",
                contract,
                "-d",
                classes.toString(),
                source.toString());
    assertEquals(0, status, words.toString(StandardCharsets.UTF_8));
    return classes;
  }

  private static String jarOf(Class<?> type) {
    String location = FrameworkUtil.getBundle(type).getLocation();
    return Path.of(URI.create(location.replaceFirst("^reference:", ""))).toString();
  }
}
