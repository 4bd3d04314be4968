package org.absorb.store.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.store.Project;

/**
 * Makes a project of an archive. Nothing is taken on trust: every path must stay within the
 * project's folder, every file must be named by {@code SHA256SUMS}, have its checksum and be no
 * longer than it says; a file that is missing, twice there or too many is refused, and nothing of
 * the archive is left.
 */
public final class Unpacking {

  private static final Messages WORDS = Messages.of(Unpacking.class);
  private static final int BLOCK = 1 << 16;
  private static final long LONGEST_SUMS = 256L << 20;

  private final Path archive;
  private final ZipFile zip;
  private final String root;

  private Unpacking(Path archive, ZipFile zip) {
    this.archive = archive;
    this.zip = zip;
    this.root = root();
  }

  /**
   * Unpacks an archive into a folder that is not there yet, or is empty.
   *
   * @param share hears how much is done, 0 to 1; what it throws ends the work and leaves nothing
   * @throws BadInputException naming the archive and what is wrong with it, or the folder
   */
  public static Project into(Path archive, Path folder, DoubleConsumer share) {
    if (!Files.isRegularFile(archive)) {
      throw new BadInputException(WORDS.get("none", archive));
    }
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
        Arrival arrival = Arrival.at(folder)) {
      new Unpacking(archive, zip).unpack(arrival.folder(), share);
      return arrival.arrived();
    } catch (ZipException | IllegalArgumentException e) {
      throw new BadInputException(WORDS.get("broken", archive, String.valueOf(e.getMessage())));
    } catch (EOFException e) {
      throw new BadInputException(WORDS.get("short", archive));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BadInputException refused(String key, Object what) {
    return new BadInputException(WORDS.get(key, archive, what));
  }

  /** The one folder that everything lies in, with a slash: that of the checksums. */
  private String root() {
    List<String> found =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.endsWith("/" + Archive.SUMS))
            .filter(name -> name.indexOf('/') == name.length() - Archive.SUMS.length() - 1)
            .toList();
    if (found.size() != 1) {
      throw refused("sums.none", Archive.SUMS);
    }
    return found.get(0).substring(0, found.get(0).indexOf('/') + 1);
  }

  private void unpack(Path into, DoubleConsumer share) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = path(entry);
      if (!entry.isDirectory() && !name.equals(Archive.SUMS)) {
        entries.add(entry);
      }
    }
    Map<String, String> sums = Checksums.read(sums(), archive);
    long all = entries.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    long free = Files.getFileStore(into).getUsableSpace();
    if (all > free) {
      throw new BadInputException(
          WORDS.get("space", archive, Long.toString(all), Long.toString(free), into.getParent()));
    }
    Set<String> seen = new HashSet<>();
    long done = 0;
    for (ZipEntry entry : entries) {
      share.accept(all == 0 ? 0 : (double) done / all);
      String name = path(entry);
      String sum = sums.get(name);
      if (sum == null) {
        throw refused("unknown", name);
      }
      if (!seen.add(name)) {
        throw refused("twice", name);
      }
      if (!unpack(entry, into.resolve(name)).equals(sum)) {
        throw refused("changed", name);
      }
      done += entry.getSize();
    }
    for (String name : sums.keySet()) {
      if (!seen.contains(name)) {
        throw refused("missing", name);
      }
    }
    if (!Project.isOne(into)) {
      throw refused("project", "project.json");
    }
  }

  /** The path of an entry below the root, which no entry may leave. */
  private String path(ZipEntry entry) {
    String name = entry.getName();
    String below = name.startsWith(root) ? name.substring(root.length()) : "..";
    String bare = entry.isDirectory() && !below.isEmpty() ? below.replaceFirst("/$", "") : below;
    boolean whole = entry.isDirectory() && below.isEmpty();
    boolean bad =
        Arrays.stream(bare.split("/", -1))
            .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    if (!whole && (bad || Archive.isStrange(name))) {
      throw refused("leaves", name);
    }
    return bare;
  }

  private String sums() throws IOException {
    ZipEntry entry = zip.getEntry(root + Archive.SUMS);
    if (entry.getSize() > LONGEST_SUMS) {
      throw refused("sums.none", Archive.SUMS);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes((int) Math.max(0, entry.getSize())), StandardCharsets.UTF_8);
    }
  }

  /** Unpacks a file; its checksum. */
  private String unpack(ZipEntry entry, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    MessageDigest digest = Checksums.sha256();
    byte[] block = new byte[BLOCK];
    long length = 0;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(to)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        length += read;
        if (length > entry.getSize()) {
          throw refused("long", entry.getName());
        }
        digest.update(block, 0, read);
        out.write(block, 0, read);
      }
    }
    if (entry.getLastModifiedTime() != null) {
      Files.setLastModifiedTime(to, entry.getLastModifiedTime());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
