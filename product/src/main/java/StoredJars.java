import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the jars of the product anew without compression, which a start reads a quarter faster
 * (what is handed out is compressed as a whole), and without signatures: Java keeps no classes of
 * signed jars from one start to the next. Names the build by what is in them, in a file: the jars'
 * sizes and times, by which Java tells whether classes it kept are still good, may be those of
 * another build. Run by the build:
 *
 * <pre>java StoredJars.java FILE FOLDER ...</pre>
 */
final class StoredJars {

  private static final int LETTERS = 16;
  private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

  private StoredJars() {}

  public static void main(String[] words) throws IOException, NoSuchAlgorithmException {
    MessageDigest sum = MessageDigest.getInstance("SHA-256");
    for (String folder : List.of(words).subList(1, words.length)) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        for (Path jar : jars) {
          store(jar);
          sum.update(Files.readAllBytes(jar));
        }
      }
    }
    String name = HexFormat.of().formatHex(sum.digest()).substring(0, LETTERS);
    Files.writeString(Path.of(words[0]), name + "\n");
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
