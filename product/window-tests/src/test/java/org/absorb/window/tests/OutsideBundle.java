package org.absorb.window.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A bundle for the window made by hand, with nothing but the product's jars. */
final class OutsideBundle {

  static final String NAME = "com.example.outside";

  /** The perspective that the part stands in. */
  static final String PERSPECTIVE = "Outer view";

  /** The part's title, and what stands in it. */
  static final String TITLE = "Outside";

  static final String WORDS = "brought from outside";

  /** The command, in the menu Analyse and on F9: it adds one to what the part says. */
  static final String COMMAND = "Count outside";

  /** A command on F8 that breaks off: at once, then on the window's thread, then on another. */
  static final String BREAK = "Break outside";

  private static final String PART =
      """
      package com.example.outside;

      import java.util.List;
      import org.absorb.ui.workbench.*;
      import org.absorb.ui.workbench.look.Icon;
      import org.absorb.ui.workbench.widget.Named;
      import org.eclipse.swt.SWT;
      import org.eclipse.swt.layout.FillLayout;
      import org.eclipse.swt.widgets.*;

      public final class OutsidePart implements PartType {
        static Label label;

        @Override public String id() { return "com.example.outside"; }
        @Override public String label() { return "%s"; }
        @Override public Icon icon() { return Icon.CELL; }
        @Override public List<Place> places() {
          return List.of(new Place("com.example.outside", "whole", 0));
        }

        @Override public Part create(Composite parent, Site site) {
          parent.setLayout(new FillLayout());
          label = Named.as("outside.label", new Label(parent, SWT.NONE));
          label.setText("%s");
          label.addListener(SWT.MouseDown, event -> {
            throw new IllegalArgumentException("pushed");
          });
          return new Part() {
            @Override public void focus() { label.setFocus(); }
          };
        }
      }
      """;

  private static final String COMMAND_SOURCE =
      """
      package com.example.outside;

      import java.util.Optional;
      import org.absorb.ui.workbench.*;

      public final class OutsideCommand implements Command {
        private int count;

        @Override public String id() { return "com.example.outside.count"; }
        @Override public String label() { return "%s"; }
        @Override public Optional<String> keys() { return Optional.of("F9"); }
        @Override public Optional<MenuPlace> menu() {
          return Optional.of(new MenuPlace(MenuPlace.Menu.ANALYSE, 90, 0));
        }
        @Override public void run() {
          count++;
          if (OutsidePart.label != null && !OutsidePart.label.isDisposed()) {
            OutsidePart.label.setText("count " + count);
          }
        }
      }
      """;

  private static final String BREAK_SOURCE =
      """
      package com.example.outside;

      import java.util.Optional;
      import org.absorb.ui.workbench.*;
      import org.eclipse.swt.widgets.Display;

      public final class OutsideBreak implements Command {
        private int count;

        @Override public String id() { return "com.example.outside.break"; }
        @Override public String label() { return "%s"; }
        @Override public Optional<String> keys() { return Optional.of("F8"); }
        @Override public void run() {
          switch (++count) {
            case 1 -> broken("at once");
            case 2 -> Display.getCurrent().asyncExec(() -> broken("a moment later"));
            default -> new Thread(() -> broken("elsewhere")).start();
          }
        }
        private static void broken(String when) {
          throw new IllegalStateException("broken " + when);
        }
      }
      """;

  private static final String PERSPECTIVE_SOURCE =
      """
      package com.example.outside;

      import org.absorb.ui.workbench.*;
      import org.absorb.ui.workbench.look.Icon;

      public final class OutsidePerspective implements PerspectiveType {
        @Override public String id() { return "com.example.outside"; }
        @Override public String label() { return "%s"; }
        @Override public Icon icon() { return Icon.CELL; }
        @Override public int order() { return 990; }
        @Override public Layout layout() { return new Layout.Region("whole"); }
      }
      """;

  private static final String COMPONENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="com.example.outside.%1$s">
        <service><provide interface="org.absorb.ui.workbench.%2$s"/></service>
        <implementation class="com.example.outside.%1$s"/>
      </scr:component>
      """;

  private OutsideBundle() {}

  /** Makes one. */
  static Path make(Path folder) {
    try {
      Path classes = Files.createDirectories(folder.resolve("classes"));
      Map<String, String> sources =
          Map.of(
              "OutsidePart.java", String.format(PART, TITLE, WORDS),
              "OutsideCommand.java", String.format(COMMAND_SOURCE, COMMAND),
              "OutsideBreak.java", String.format(BREAK_SOURCE, BREAK),
              "OutsidePerspective.java", String.format(PERSPECTIVE_SOURCE, PERSPECTIVE));
      List<Path> files = new ArrayList<>();
      for (Map.Entry<String, String> source : sources.entrySet()) {
        files.add(Files.writeString(folder.resolve(source.getKey()), source.getValue()));
      }
      compile(files, classes);
      return pack(classes, folder.resolve("outside.jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(List<Path> sources, Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "17", "-proc:none", "-cp", classPath(), "-d", classes.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                OutputStream.nullOutputStream(),
                System.err,
                arguments.toArray(String[]::new));
    assertEquals(0, status, "the bundle does not compile");
  }

  private static String classPath() throws IOException {
    try (Stream<Path> jars = Files.walk(ProductCopy.folder().resolve("bundles"))) {
      return jars.map(Path::toString)
          .filter(jar -> jar.endsWith(".jar"))
          .collect(Collectors.joining(java.io.File.pathSeparator));
    }
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    String imports =
        Stream.of("", ".look", ".widget")
            .map(name -> "org.absorb.ui.workbench" + name)
            .collect(Collectors.joining(","));
    Map.of(
            "Bundle-ManifestVersion",
            "2",
            "Bundle-SymbolicName",
            NAME,
            "Bundle-Version",
            "1.0.0",
            "Import-Package",
            imports + ",org.eclipse.swt,org.eclipse.swt.layout,org.eclipse.swt.widgets",
            "Service-Component",
            "OSGI-INF/part.xml,OSGI-INF/command.xml,OSGI-INF/break.xml,"
                + "OSGI-INF/perspective.xml")
        .forEach(main::putValue);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(classes)) {
      add(out, "OSGI-INF/part.xml", component("OutsidePart", "PartType"));
      add(out, "OSGI-INF/perspective.xml", component("OutsidePerspective", "PerspectiveType"));
      add(out, "OSGI-INF/command.xml", component("OutsideCommand", "Command"));
      add(out, "OSGI-INF/break.xml", component("OutsideBreak", "Command"));
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(out, classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return jar;
  }

  private static byte[] component(String type, String service) {
    return String.format(COMPONENT, type, service)
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
  }
}
