package org.absorb.measure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Digest;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.absorb.spi.analysis.RunData;

/** What a figure's file remembers of where it comes from. */
public final class Origin {

  /** With more runs their ids become one digest. */
  private static final int LISTED = 40;

  private Origin() {}

  /**
   * Of a figure of runs.
   *
   * @param analysis id and version: {@code transition 1}
   * @param parameters the analysis's, a declared record
   * @param runs that it shows
   * @param settings what tells the kinds of runs that it shows, in order
   */
  public static SortedMap<String, String> of(
      String analysis,
      Record parameters,
      Collection<RunData> runs,
      Collection<? extends SortedMap<String, Value>> settings) {
    return of(analysis, tree(parameters), runs, settings);
  }

  /** The same with parameters as they are written. */
  public static SortedMap<String, String> of(
      String analysis,
      Tree parameters,
      Collection<RunData> runs,
      Collection<? extends SortedMap<String, Value>> settings) {
    List<String> ids = runs.stream().map(run -> run.id().hex()).distinct().sorted().toList();
    TreeMap<String, String> origin = new TreeMap<>();
    origin.put("analysis", analysis);
    origin.put("parameters", CanonicalJson.write(parameters));
    origin.put("experiments", join(runs.stream().map(RunData::experiment).toList()));
    origin.put(
        "versions",
        join(
            runs.stream()
                .flatMap(run -> run.specification().physicsVersions().entrySet().stream())
                .map(plugin -> plugin.getKey() + " " + plugin.getValue())
                .toList()));
    origin.put(
        "specification",
        Digest.hex(Digest.of(Value.of(settings.stream().map(Tree::new).toList()))));
    origin.put(
        "runs",
        ids.size() <= LISTED
            ? String.join(" ", ids)
            : Words.get("origin.runs", ids.size(), digest(ids)));
    return origin;
  }

  @SuppressWarnings("unchecked")
  private static <R extends Record> Tree tree(R parameters) {
    return Declaration.of((Class<R>) parameters.getClass()).tree(parameters);
  }

  private static String join(List<String> parts) {
    return parts.stream().distinct().sorted().collect(Collectors.joining(", "));
  }

  /** SHA-256 of the sorted ids, one a line. */
  private static String digest(List<String> ids) {
    String lines = ids.stream().map(id -> id + "\n").collect(Collectors.joining());
    return Digest.hex(Digest.sha256().digest(lines.getBytes(StandardCharsets.UTF_8)));
  }
}
