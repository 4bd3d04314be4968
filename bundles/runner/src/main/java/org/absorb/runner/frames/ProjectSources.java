package org.absorb.runner.frames;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.absorb.engine.catalog.Catalog;
import org.absorb.formats.npz.NpzFrames;
import org.absorb.model.run.Digest;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Messages;
import org.absorb.spi.system.Sources;
import org.absorb.store.Atomic;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;
import org.absorb.store.run.RunFolder;
import org.absorb.store.run.RunRecord;

/** Files below a folder and, if that is a project's, its runs. */
public final class ProjectSources implements Sources {

  private static final Messages WORDS = Messages.of(ProjectSources.class);
  private static final int LEVELS = 3;

  private final Path folder;
  private final Optional<Project> project;
  private final Catalog catalog;
  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  private record Known(long size, FileTime changed, String sha256) {}

  private ProjectSources(Path folder, Optional<Project> project, Catalog catalog) {
    this.folder = folder;
    this.project = project;
    this.catalog = catalog;
  }

  /** The catalog, reading from a project. */
  public static Catalog in(Project project, Catalog catalog) {
    return catalog.reading(new ProjectSources(project.folder(), Optional.of(project), catalog));
  }

  /** The catalog, reading files relative to a folder; there are no runs. */
  public static Catalog below(Path folder, Catalog catalog) {
    return catalog.reading(new ProjectSources(folder.toAbsolutePath(), Optional.empty(), catalog));
  }

  /**
   * The catalog, reading from the project that a run's folder lies in, or else the working folder.
   */
  public static Catalog around(RunFolder run, Catalog catalog) {
    Path root = run.path();
    for (int level = 0; level < LEVELS && root != null; level++) {
      root = root.getParent();
    }
    return root != null && Project.isOne(root)
        ? in(Project.open(root), catalog)
        : below(Path.of(""), catalog);
  }

  @Override
  public Path file(String path) {
    Path file = folder.resolve(path).normalize();
    if (path.isBlank() || !Files.isRegularFile(file)) {
      throw new IllegalArgumentException(WORDS.get("file", path, folder));
    }
    return file;
  }

  @Override
  public String sha256(String path) {
    Path file = file(path);
    try {
      long size = Files.size(file);
      FileTime changed = Files.getLastModifiedTime(file);
      Known before = known.get(file);
      if (before == null || before.size != size || !before.changed.equals(changed)) {
        before = new Known(size, changed, digest(file));
        known.put(file, before);
      }
      return before.sha256;
    } catch (IOException e) {
      throw new IllegalArgumentException(WORDS.get("unreadable", path, e.getMessage()));
    }
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = Digest.sha256();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
    }
    return Digest.hex(digest.digest());
  }

  @Override
  public String id(String run) {
    Project here = project(run);
    if (run.matches("[0-9a-f]{16}") && here.run(new RunId(run)).record().isPresent()) {
      return run;
    }
    List<String> found =
        run.isBlank()
            ? List.of()
            : here.runs().settled().values().stream()
                .map(RunRow::id)
                .map(RunId::hex)
                .filter(id -> id.startsWith(run))
                .toList();
    if (found.size() != 1) {
      String key = found.isEmpty() ? "run.none" : "run.several";
      throw new IllegalArgumentException(WORDS.get(key, run, here.folder()));
    }
    return found.get(0);
  }

  @Override
  public Frames frames(String run) {
    RunFolder there = project(run).run(new RunId(run));
    RunRecord record =
        there
            .record()
            .orElseThrow(() -> new IllegalArgumentException(WORDS.get("run.none", run, folder)));
    return new RunFrames(there, record, catalog.reading(this));
  }

  @Override
  public void keep(String sha256, Frame frame) {
    Path file = start(sha256);
    if (project.isPresent() && !Files.exists(file)) {
      try {
        Atomic.write(file, out -> NpzFrames.write(frame, out));
      } catch (UncheckedIOException e) {
        // a project that can only be read: its run has to stay where it is
      }
    }
  }

  @Override
  public Optional<Frame> kept(String sha256) {
    try (NpzFrames frames = NpzFrames.read(start(sha256))) {
      return frames.next() ? Optional.of(frames.frame()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // none, or damaged: the run may have it still
    }
  }

  private Path start(String sha256) {
    return folder.resolve("starts").resolve(sha256 + ".npz");
  }

  private Project project(String run) {
    return project.orElseThrow(() -> new IllegalArgumentException(WORDS.get("project", run)));
  }
}
