package org.absorb.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/** Who signed a jar. */
final class Signature {

  private static final String FOLDER = "META-INF/";

  private Signature() {}

  /** Whether an entry is the list of what somebody signed. */
  static boolean isOne(String entry) {
    String name = entry.toUpperCase(Locale.ROOT);
    return name.startsWith(FOLDER) && name.endsWith(".SF");
  }

  /**
   * The subject of whoever signed every entry; empty if nobody signed all of them.
   *
   * @param bytes of a jar that unpacks to a bounded size
   * @throws SecurityException if the contents are not what was signed
   */
  static String signer(byte[] bytes) throws IOException {
    Set<CodeSigner> common = null;
    try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes), true)) {
      for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
        jar.transferTo(OutputStream.nullOutputStream()); // signers are known once all is read
        if (!entry.isDirectory() && !entry.getName().toUpperCase(Locale.ROOT).startsWith(FOLDER)) {
          CodeSigner[] signers = entry.getCodeSigners();
          Set<CodeSigner> these =
              signers == null ? new HashSet<>() : new HashSet<>(Arrays.asList(signers));
          if (common == null) {
            common = these;
          } else {
            common.retainAll(these);
          }
        }
      }
    }
    if (common == null || common.isEmpty()) {
      return "";
    }
    var first = common.iterator().next().getSignerCertPath().getCertificates().get(0);
    return first instanceof X509Certificate certificate
        ? certificate.getSubjectX500Principal().getName()
        : first.getType();
  }
}
