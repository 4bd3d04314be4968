import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the jars of the product anew without compression, which a start reads a quarter faster
 * (what is handed out is compressed as a whole), and without signatures: Java keeps no classes of
 * signed jars from one start to the next. Run by the build:
 *
 * <pre>java StoredJars.java FOLDER ...</pre>
 */
final class StoredJars {

  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

  private StoredJars() {}

  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        for (Path jar : jars) {
          store(jar);
        }
      }
    }
  }

  private static void store(Path jar) throws IOException {
    Path stored = jar.resolveSibling(jar.getFileName() + ".stored");
    try (ZipFile from = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(stored);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry :
          Collections.list(from.entries())) { // in their order, the manifest first
        if (SIGNATURE.matcher(entry.getName()).matches()) {
          continue;
        }
        ZipEntry plain = new ZipEntry(entry.getName());
        plain.setTimeLocal(entry.getTimeLocal());
        plain.setMethod(ZipEntry.STORED);
        plain.setSize(entry.getSize());
        plain.setCompressedSize(entry.getSize());
        plain.setCrc(entry.getCrc());
        to.putNextEntry(plain);
        from.getInputStream(entry).transferTo(to);
        to.closeEntry();
      }
    }
    Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
  }
}
