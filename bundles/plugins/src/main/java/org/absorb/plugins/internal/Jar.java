package org.absorb.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Digest;
import org.absorb.model.text.Messages;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.xml.sax.SAXException;

/**
 * A candidate: a jar that is a bundle, read into memory once, so that what was checked is what is
 * installed. The bytes are not copied and not to be changed.
 *
 * @param source the file, as messages name it
 * @param bytes the whole jar
 * @param headers of its manifest
 * @param name its symbolic name
 * @param version its version
 * @param java the Java version its classes need
 * @param extensions what its components declare
 */
record Jar(
    String source,
    byte[] bytes,
    Map<String, String> headers,
    String name,
    Version version,
    int java,
    List<Components.Declared> extensions) {

  private static final Messages WORDS = Messages.of(Jar.class);
  private static final long LARGEST = 1L << 28;
  private static final int LARGEST_TEXTS = 1 << 23;
  private static final int MOST_TEXTS = 1000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final int CLASS_MAGIC = 0xCAFEBABE;
  private static final int JAVA_OF_CLASS = 44;

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is not a jar, or not a bundle
   */
  static Jar read(Path file) {
    return of(file.toString(), bytes(file));
  }

  static Jar of(String source, byte[] bytes) {
    Scan scan = new Scan();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        scan.entry(entry.getName(), zip);
      }
    } catch (TooMuchText e) {
      throw new BadInputException(
          WORDS.get(
              "jar.texts",
              source,
              Integer.toString(LARGEST_TEXTS >> 20),
              Integer.toString(MOST_TEXTS)));
    } catch (ZipException | IllegalArgumentException e) {
      throw new BadInputException(WORDS.get("jar.none", source));
    } catch (IOException e) {
      throw new BadInputException(WORDS.get("jar.broken", source));
    }
    if (scan.entries == 0) {
      throw new BadInputException(WORDS.get("jar.none", source));
    }
    return scan.jar(source, bytes);
  }

  /** SHA-256 of its bytes. */
  String sha256() {
    return Digest.hex(Digest.sha256().digest(bytes));
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new BadInputException(WORDS.get("jar.none", file));
      }
      if (Files.size(file) > LARGEST) {
        throw new BadInputException(WORDS.get("jar.large", file, Long.toString(LARGEST >> 20)));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new BadInputException(WORDS.get("jar.missing", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class TooMuchText extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** What one pass over the entries finds. */
  private static final class Scan {

    private int entries;
    private int texts;
    private int textBytes;
    private Manifest manifest;
    private int java;
    private final SortedMap<String, byte[]> documents = new TreeMap<>();

    void entry(String entry, ZipInputStream in) throws IOException {
      entries++;
      if (entry.equals(JarFile.MANIFEST_NAME)) {
        manifest = new Manifest(new ByteArrayInputStream(text(in)));
      } else if (entry.endsWith(".xml")) {
        documents.put(entry, text(in));
      } else if (entry.endsWith(".class")
          && !entry.startsWith("META-INF/")
          && !entry.endsWith("module-info.class")) {
        byte[] head = in.readNBytes(8);
        if (head.length == 8 && ByteBuffer.wrap(head).getInt() == CLASS_MAGIC) {
          this.java =
              Math.max(this.java, (head[6] & 0xff) * 256 + (head[7] & 0xff) - JAVA_OF_CLASS);
        }
      }
    }

    /** What is unpacked into memory is bounded, all together. */
    private byte[] text(ZipInputStream in) throws IOException {
      byte[] text = in.readNBytes(LARGEST_TEXTS - textBytes + 1);
      textBytes += text.length;
      texts++;
      if (textBytes > LARGEST_TEXTS || texts > MOST_TEXTS) {
        throw new TooMuchText();
      }
      return text;
    }

    Jar jar(String source, byte[] bytes) {
      Map<String, String> headers = new HashMap<>();
      if (manifest != null) {
        Attributes main = manifest.getMainAttributes();
        main.forEach((key, value) -> headers.put(key.toString(), value.toString()));
      }
      List<Header.Clause> names = Header.read(headers.get(Constants.BUNDLE_SYMBOLICNAME));
      String name = names.size() == 1 ? names.get(0).path().orElse("") : "";
      if (!NAME.matcher(name).matches()) {
        throw new BadInputException(WORDS.get("jar.bundle", source, Constants.BUNDLE_SYMBOLICNAME));
      }
      Version version;
      try {
        version = new Version(headers.getOrDefault(Constants.BUNDLE_VERSION, "none").trim());
      } catch (IllegalArgumentException e) {
        throw new BadInputException(WORDS.get("jar.bundle", source, Constants.BUNDLE_VERSION));
      }
      return new Jar(source, bytes, headers, name, version, java, extensions(source, headers));
    }

    private List<Components.Declared> extensions(String source, Map<String, String> headers) {
      List<Components.Declared> found = new ArrayList<>();
      for (Header.Clause clause : Header.read(headers.get("Service-Component"))) {
        Pattern pattern = pattern(clause.path().orElse(""));
        for (var document : documents.entrySet()) {
          if (pattern.matcher(document.getKey()).matches()) {
            try {
              found.addAll(Components.read(document.getValue()));
            } catch (SAXException e) {
              throw new BadInputException(WORDS.get("jar.component", source, document.getKey()));
            }
          }
        }
      }
      return found;
    }

    /** A star stands for any part of a file's name. */
    private static Pattern pattern(String path) {
      return Pattern.compile(
          Stream.of(path.split("\\*+", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("[^/]*")));
    }
  }
}
