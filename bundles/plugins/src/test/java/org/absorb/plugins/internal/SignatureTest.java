package org.absorb.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.absorb.model.parameter.BadInputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars signed by the JDK's own tools, as they are and tampered with. */
class SignatureTest {

  @TempDir static Path folder;
  private static Path signed;

  /** Once for all, since each of the tools takes the time of some hundred tests. */
  @BeforeAll
  static void sign() throws Exception {
    Path plain =
        TestJar.bundle("a", "1.0.0")
            .entry("a.txt", "a".getBytes(StandardCharsets.UTF_8))
            .entry("b.txt", "b".getBytes(StandardCharsets.UTF_8))
            .in(folder, "a.jar");
    String keys = folder.resolve("keys").toString();
    tool(
        "keytool",
        "-genkeypair -alias me -keyalg EC -dname CN=Ada,O=Example -storetype PKCS12"
            + " -storepass secret -keystore "
            + keys);
    signed = folder.resolve("signed.jar");
    tool(
        "jarsigner",
        "-keystore " + keys + " -storepass secret -signedjar " + signed + " " + plain + " me");
  }

  private static void tool(String name, String arguments) throws Exception {
    Path program = Path.of(System.getProperty("java.home"), "bin", name);
    Process process =
        new ProcessBuilder((program + " " + arguments).split(" "))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  /** The signed jar, with one entry changed, or added where there is none of that name. */
  private Path with(String entry, String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(signed));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(each.getName()));
        out.write(
            each.getName().equals(entry)
                ? text.getBytes(StandardCharsets.UTF_8)
                : in.readAllBytes());
      }
      if (!has(entry)) {
        out.putNextEntry(new ZipEntry(entry));
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("changed.jar"), bytes.toByteArray());
  }

  private boolean has(String entry) throws Exception {
    try (ZipFile zip = new ZipFile(signed.toFile());
        InputStream in =
            zip.getEntry(entry) == null ? null : zip.getInputStream(zip.getEntry(entry))) {
      return in != null;
    }
  }

  @Test
  void whoSignedAllOfItIsNamed() {
    assertEquals("CN=Ada,O=Example", Jar.read(signed).signer());
    assertEquals("", Jar.read(folder.resolve("a.jar")).signer());
  }

  @Test
  void whatWasChangedAfterwardsIsRefused() throws Exception {
    Path changed = with("a.txt", "x");
    assertEquals(
        changed + " is not what was signed: it was changed afterwards",
        assertThrows(BadInputException.class, () -> Jar.read(changed)).getMessage());
  }

  @Test
  void whatHasMoreInItThanWasSignedIsNobodys() throws Exception {
    assertEquals("", Jar.read(with("c.txt", "c")).signer());
  }
}
