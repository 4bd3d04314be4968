package org.absorb.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file of every kind that the product reads: a project with a finished run, its frames in every
 * format, a folder of the authors' code, curves, an archive, a plugin, an index.
 *
 * @param folder where they lie
 * @param run the run's id
 */
record Sample(Path folder, String run) {

  private static final String EXPERIMENT =
      """
      {"absorb": 1, "name": "small", "seed": 1, "replicas": 1,
       "system": {"dimension": 3, "particles": 30},
       "dynamics": {"type": "sgd.pairwise", "learningRate": 0.1, "batchFraction": 0.5},
       "protocol": {"steps": 20, "transient": 10, "record": {"every": 5}, "frames": {"every": 10}},
       "sweep": [{"path": "system.packingFraction", "values": [0.64]}]}
      """;

  /** Makes them, with the product itself where it writes them. */
  static Sample make(Absorb absorb, Path folder) throws Exception {
    SmallProject project = new SmallProject(absorb, folder.resolve("project"));
    project.make();
    project.write(EXPERIMENT);
    String path = project.project().toString();
    absorb.absorb("run", path).good();
    String run = project.ids().get(0);
    absorb.absorb("archive", path, folder.resolve("project.zip").toString()).good();
    for (String format : List.of("gsd", "xyz", "csv", "npz")) {
      String out = folder.resolve("o." + format).toString();
      absorb.absorb("export", path, run, "--format", format, "--out", out).good();
    }
    authors(Files.createDirectory(folder.resolve("theirs")));
    curves(folder.resolve("curves.csv"));
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    plugin(plugins.resolve("plugin.jar"));
    absorb.absorb("plugin", "index", plugins.toString()).good();
    Files.copy(plugins.resolve("plugin.jar"), folder.resolve("plugin.jar"));
    Files.copy(plugins.resolve("index.json"), folder.resolve("index.json"));
    return new Sample(folder, run);
  }

  /** Whether there is such a file or folder. */
  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /** A text with the run's folder for RUN, its id for ID and the name of a journal for JOURNAL. */
  String filled(String text) {
    try (Stream<Path> files = Files.list(folder.resolve("project/journal"))) {
      String journal =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jsonl"))
              .sorted()
              .findFirst()
              .orElseThrow();
      return text.replace("RUN", "runs/" + run.substring(0, 2) + "/" + run)
          .replace("ID", run)
          .replace("JOURNAL", journal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies some to a folder, in the place of all that was there. */
  void copy(Collection<String> names, Path place) throws IOException {
    remove(place);
    Files.createDirectory(place);
    for (String name : names) {
      try (Stream<Path> files = Files.walk(folder.resolve(name))) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Files.copy(file, place.resolve(folder.relativize(file).toString()));
        }
      }
    }
  }

  private static void remove(Path place) throws IOException {
    if (Files.exists(place)) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
          Files.delete(file);
        }
      }
    }
  }

  private static void authors(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("info.json"),
        "{\"N\": 2, \"phi\": 0.008377580409572782, \"mode\": \"SGD pairwise\", \"lr\": 0.1,"
            + " \"b_f\": 0.2, \"r\": 10.0}");
    Files.writeString(folder.resolve("stat_data.json"), "{\"iter\": [0, 10], \"f_a\": [1.0, 0.5]}");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("data_iter0.zip")))) {
      zip.putNextEntry(new ZipEntry("data_iter0.csv"));
      zip.write("10 20 30\n40 50 60\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void curves(Path file) throws IOException {
    StringBuilder text = new StringBuilder("L,rho,a,da\n");
    for (int size : List.of(10, 20, 40)) {
      for (int k = 1; k <= 6; k++) {
        double a = Math.sqrt(0.01 * k + 1.0 / size);
        text.append(size)
            .append(',')
            .append(0.6 + 0.01 * k)
            .append(',')
            .append(a)
            .append(",0.01\n");
      }
    }
    Files.writeString(file, text);
  }

  private static void plugin(Path file) throws IOException {
    Manifest manifest = new Manifest();
    Attributes all = manifest.getMainAttributes();
    all.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    all.putValue("Bundle-ManifestVersion", "2");
    all.putValue("Bundle-SymbolicName", "com.example.none");
    all.putValue("Bundle-Version", "1.0.0");
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }
}
