package org.absorb.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project of one small experiment: two packing fractions, one absorbed and one not, two replicas.
 *
 * @param absorb the command that makes it
 * @param project its folder
 */
record SmallProject(Absorb absorb, Path project) {

  static final String EXPERIMENT =
      """
      {"absorb": 1, "name": "small",
       "system": {"dimension": 3, "particles": 300},
       "dynamics": {"type": "bro.pairwise", "kickSize": 0.1},
       "protocol": {"steps": 200, "transient": 100, "record": {"every": 10}},
       "sweep": [{"path": "system.packingFraction", "values": [0.3, 0.64]}], "replicas": 2}
      """;

  /** Makes it. */
  void make() throws Exception {
    absorb.absorb("new", project.toString()).good();
    try (var files = Files.newDirectoryStream(project.resolve("experiments"))) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.writeString(project.resolve("experiments/small.json"), EXPERIMENT);
  }

  /** Writes its experiment anew. */
  void write(String experiment) throws Exception {
    Files.writeString(project.resolve("experiments/small.json"), experiment);
  }

  /** Its runs, in the order of the list. */
  List<String> ids() throws Exception {
    Matcher id =
        Pattern.compile("\"id\": \"([0-9a-f]{16})\"")
            .matcher(absorb.absorb("list", project.toString(), "--json").good().out());
    return id.results().map(found -> found.group(1)).toList();
  }
}
