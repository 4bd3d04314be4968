package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
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

/** A plugin made by hand, with nothing but the product's jars of model and spi. */
final class OutsideJar {

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

  private OutsideJar() {}

  /** Makes version 1.0.0 of {@code com.example.halves} with a scheme of that id. */
  static Path make(Path folder, String id) throws IOException {
    Path source = Files.createDirectories(folder).resolve("Halves.java");
    Files.writeString(source, SOURCE);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(source, classes);
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    String imports =
        Stream.of("model.parameter", "spi", "spi.noise", "spi.scheme")
            .map(name -> "org.absorb." + name + ";version=\"[0.1,1)\"")
            .collect(Collectors.joining(","));
    Map.of(
            "Bundle-ManifestVersion", "2",
            "Bundle-SymbolicName", "com.example.halves",
            "Bundle-Version", "1.0.0",
            "Import-Package", imports,
            "Service-Component", "OSGI-INF/halves.xml")
        .forEach(main::putValue);
    Path jar = folder.resolve("halves.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
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
    return jar;
  }

  private static void compile(Path source, Path classes) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("absorb.home"), "bundles"))) {
      String contract =
          jars.map(Path::toString)
              .filter(jar -> jar.contains("org.absorb.model") || jar.contains("org.absorb.spi"))
              .collect(Collectors.joining(java.io.File.pathSeparator));
      List<String> arguments =
          List.of(
              "--release",
              "17",
              "-proc:none",
              "-cp",
              contract,
              "-d",
              classes.toString(),
              source.toString());
      int status =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  OutputStream.nullOutputStream(),
                  System.err,
                  arguments.toArray(String[]::new));
      assertEquals(0, status, "the plugin does not compile");
    }
  }

  private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
  }
}
