package org.absorb.plugins.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes a jar by hand. */
final class TestJar {

  private final Manifest manifest = new Manifest();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private TestJar() {
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  static TestJar plain() {
    return new TestJar();
  }

  static TestJar bundle(String name, String version) {
    return new TestJar()
        .header("Bundle-ManifestVersion", "2")
        .header("Bundle-SymbolicName", name)
        .header("Bundle-Version", version);
  }

  TestJar header(String name, String value) {
    manifest.getMainAttributes().putValue(name, value);
    return this;
  }

  TestJar entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** A component that declares a scheme. */
  TestJar scheme(String file, String id) {
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
          <property name="absorb.id" value="%s"/>
          <service><provide interface="org.absorb.spi.scheme.SchemeProvider"/></service>
          <implementation class="example.Scheme"/>
        </scr:component>
        """;
    return header("Service-Component", "OSGI-INF/*.xml")
        .entry("OSGI-INF/" + file, String.format(xml, id, id).getBytes(StandardCharsets.UTF_8));
  }

  /** The compiled class, as a bundle activator. */
  TestJar activator(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    try (var in = type.getClassLoader().getResourceAsStream(file)) {
      return header("Bundle-Activator", type.getName())
          .header("Import-Package", "org.osgi.framework")
          .entry(file, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path in(Path folder, String file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
      for (var entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
      }
    }
    return Files.write(folder.resolve(file), bytes.toByteArray());
  }
}
