package org.absorb.store.archive;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Atomic;
import org.absorb.store.Project;

/**
 * A project in one file: a ZIP (ZIP64 where it must) whose files lie in one folder, with {@code
 * SHA256SUMS} beside them as {@code sha256sum -c} reads it. Locks, orders and the trash are not in
 * it. {@link Unpacking} is the way back.
 */
public final class Archive {

  static final String SUMS = "SHA256SUMS";
  static final String ENDING = ".zip";

  private static final Messages WORDS = Messages.of(Archive.class);

  private Archive() {}

  /**
   * What an archive holds.
   *
   * @param files how many, without the checksums
   * @param bytes of the archive itself
   */
  public record Written(Path file, int files, long bytes) {}

  /**
   * Writes one; it is seen whole or not at all.
   *
   * @param target must end in {@code .zip}, lie outside of the project and not be there yet
   * @param share hears how much is done, 0 to 1; what it throws ends the work and leaves nothing
   * @throws BadInputException naming the file, or the project if somebody computes it
   */
  public static Written write(Project project, Path target, DoubleConsumer share) {
    Path file = target.toAbsolutePath().normalize();
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw new BadInputException(WORDS.get("ending", target));
    }
    if (file.startsWith(project.folder())) {
      throw new BadInputException(WORDS.get("inside", target, project.folder()));
    }
    if (Files.exists(file)) {
      throw new BadInputException(WORDS.get("there", target));
    }
    ProjectFiles.mustRest(project);
    List<Path> files = ProjectFiles.of(project, true);
    Atomic.write(file, out -> write(project, files, out, share));
    return new Written(file, files.size(), size(file));
  }

  private static void write(
      Project project, List<Path> files, OutputStream out, DoubleConsumer share)
      throws IOException {
    String root = project.folder().getFileName() + "/";
    StringBuilder sums = new StringBuilder();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (int i = 0; i < files.size(); i++) {
      share.accept((double) i / files.size());
      Path file = project.folder().resolve(files.get(i));
      String name = files.get(i).toString().replace(File.separatorChar, '/');
      if (isStrange(name)) {
        throw new BadInputException(WORDS.get("strange", file));
      }
      ZipEntry entry = new ZipEntry(root + name);
      entry.setLastModifiedTime(Files.getLastModifiedTime(file));
      zip.putNextEntry(entry);
      sums.append(copy(file, zip)).append("  ").append(name).append('\n');
      zip.closeEntry();
    }
    zip.putNextEntry(new ZipEntry(root + SUMS));
    zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  /** Of the very bytes that were written, whoever changes the file meanwhile. */
  private static String copy(Path file, ZipOutputStream zip) throws IOException {
    MessageDigest digest = Checksums.sha256();
    Files.copy(file, new DigestOutputStream(zip, digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whether a path has what some systems take for more than a letter. */
  static boolean isStrange(String name) {
    return name.chars().anyMatch(c -> c == '\\' || c < ' ');
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
