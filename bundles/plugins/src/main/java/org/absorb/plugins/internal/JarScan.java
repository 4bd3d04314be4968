package org.absorb.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * One pass over the entries of a jar. How much it may unpack to is bounded: texts that are kept,
 * and all together.
 */
final class JarScan {

  private static final Messages WORDS = Messages.of(JarScan.class);
  private static final int LARGEST_TEXTS = 1 << 23;
  private static final int MOST_TEXTS = 1000;
  private static final long LARGEST_UNPACKED = 1L << 30;
  private static final int MOST_ENTRIES = 100_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final Pattern OUTSIDE = Pattern.compile("/.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");
  private static final int CLASS_MAGIC = 0xCAFEBABE;
  private static final int JAVA_OF_CLASS = 44;
  private static final int BUFFER = 1 << 16;

  private final String source;
  private final byte[] bytes;
  private final byte[] buffer = new byte[BUFFER];
  private int entries;
  private int texts;
  private int textBytes;
  private long unpacked;
  private boolean signed;
  private Manifest manifest;
  private int java;
  private final SortedMap<String, byte[]> documents = new TreeMap<>();

  /**
   * @param source as messages name it
   */
  JarScan(String source, byte[] bytes) {
    this.source = source;
    this.bytes = bytes;
  }

  /**
   * @throws BadInputException if it is not a jar, or not a bundle
   */
  Jar jar() {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entry(entry.getName(), zip);
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw refused(entries == 0 ? "jar.none" : "jar.broken");
    } catch (IOException e) {
      throw refused("jar.broken");
    }
    if (entries == 0) {
      throw refused("jar.none");
    }
    Map<String, String> headers = headers();
    List<Header.Clause> names = Header.read(headers.get(Constants.BUNDLE_SYMBOLICNAME));
    String name = names.size() == 1 ? names.get(0).path().orElse("") : "";
    if (!NAME.matcher(name).matches()) {
      throw refused("jar.bundle", Constants.BUNDLE_SYMBOLICNAME);
    }
    Version version;
    try {
      version = new Version(headers.getOrDefault(Constants.BUNDLE_VERSION, "none").trim());
    } catch (IllegalArgumentException e) {
      throw refused("jar.bundle", Constants.BUNDLE_VERSION);
    }
    String sha256 = Digest.hex(Digest.sha256().digest(bytes));
    return new Jar(
        source, bytes, headers, name, version, java, extensions(headers), signer(), sha256);
  }

  private BadInputException refused(String key, Object... more) {
    List<Object> values = new ArrayList<>(List.of(source));
    values.addAll(List.of(more));
    return new BadInputException(WORDS.get(key, values.toArray()));
  }

  private void entry(String entry, ZipInputStream in) throws IOException {
    if (++entries > MOST_ENTRIES) {
      throw refused("jar.entries", Integer.toString(MOST_ENTRIES));
    }
    if (OUTSIDE.matcher(entry).matches()) {
      throw refused("jar.outside", entry);
    }
    signed |= Signature.isOne(entry);
    if (entry.equals(JarFile.MANIFEST_NAME)) {
      manifest = new Manifest(new ByteArrayInputStream(text(in)));
    } else if (entry.endsWith(".xml")) {
      documents.put(entry, text(in));
    } else if (entry.endsWith(".class")
        && !entry.startsWith("META-INF/")
        && !entry.endsWith("module-info.class")) {
      byte[] head = in.readNBytes(8);
      unpacked += head.length;
      if (head.length == 8 && ByteBuffer.wrap(head).getInt() == CLASS_MAGIC) {
        this.java = Math.max(this.java, (head[6] & 0xff) * 256 + (head[7] & 0xff) - JAVA_OF_CLASS);
      }
    }
    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
      unpacked += n;
      if (unpacked > LARGEST_UNPACKED) {
        throw refused("jar.bomb", Long.toString(LARGEST_UNPACKED >> 20));
      }
    }
  }

  /** What is kept in memory is bounded, all together. */
  private byte[] text(ZipInputStream in) throws IOException {
    byte[] text = in.readNBytes(LARGEST_TEXTS - textBytes + 1);
    textBytes += text.length;
    unpacked += text.length;
    texts++;
    if (textBytes > LARGEST_TEXTS || texts > MOST_TEXTS) {
      throw refused(
          "jar.texts", Integer.toString(LARGEST_TEXTS >> 20), Integer.toString(MOST_TEXTS));
    }
    return text;
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    if (manifest != null) {
      manifest
          .getMainAttributes()
          .forEach((key, value) -> headers.put(key.toString(), value.toString()));
    }
    return headers;
  }

  private String signer() {
    try {
      return signed ? Signature.signer(bytes) : "";
    } catch (SecurityException e) {
      throw refused("jar.signature");
    } catch (IOException e) {
      throw refused("jar.broken");
    }
  }

  private List<Components.Declared> extensions(Map<String, String> headers) {
    List<Components.Declared> found = new ArrayList<>();
    for (Header.Clause clause : Header.read(headers.get("Service-Component"))) {
      Pattern pattern = pattern(clause.path().orElse(""));
      for (var document : documents.entrySet()) {
        if (pattern.matcher(document.getKey()).matches()) {
          try {
            found.addAll(Components.read(document.getValue()));
          } catch (SAXException e) {
            throw refused("jar.component", document.getKey());
          }
        }
      }
    }
    return found;
  }

  /** A star stands for any part of a file's name. */
  private static Pattern pattern(String path) {
    return Pattern.compile(
        Stream.of(path.split("\\*+", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
  }
}
