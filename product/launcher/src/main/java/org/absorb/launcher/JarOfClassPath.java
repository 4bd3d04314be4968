package org.absorb.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.osgi.framework.connect.ConnectContent;

/** What a bundle of the class path holds. */
final class JarOfClassPath implements ConnectContent {

  private final File file;
  private ZipFile jar;

  JarOfClassPath(File file) {
    this.file = file;
  }

  @Override
  public void open() throws IOException {
    jar = new ZipFile(file);
  }

  @Override
  public void close() throws IOException {
    jar.close();
  }

  @Override
  public Optional<ClassLoader> getClassLoader() {
    return Optional.of(ClassLoader.getSystemClassLoader());
  }

  /** Empty: the framework reads the manifest itself. */
  @Override
  public Optional<Map<String, String>> getHeaders() {
    return Optional.empty();
  }

  @Override
  public Iterable<String> getEntries() {
    return () -> jar.stream().map(ZipEntry::getName).iterator();
  }

  @Override
  public Optional<ConnectEntry> getEntry(String path) {
    return Optional.ofNullable(jar.getEntry(path)).map(Entry::new);
  }

  private final class Entry implements ConnectEntry {

    private final ZipEntry entry;

    Entry(ZipEntry entry) {
      this.entry = entry;
    }

    @Override
    public String getName() {
      return entry.getName();
    }

    @Override
    public long getContentLength() {
      return entry.getSize();
    }

    /** Not known: to make a time of it takes long, and nobody asks for more than whether. */
    @Override
    public long getLastModified() {
      return 0;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return jar.getInputStream(entry);
    }
  }
}
