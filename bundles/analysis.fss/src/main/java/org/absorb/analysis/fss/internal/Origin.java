package org.absorb.analysis.fss.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.absorb.analysis.fss.internal.runs.MeasuredCell;
import org.absorb.analysis.fss.internal.runs.Sweep;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Digest;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;

/** What a figure says and its file remembers of where it comes from. */
final class Origin {

  /** With more runs their ids become one digest. */
  private static final int LISTED = 40;

  private Origin() {}

  /** What was run, one sentence. */
  static String about(Sweep sweep) {
    List<Integer> particles =
        sweep.cells().stream().map(MeasuredCell::particles).distinct().toList();
    return Words.get(
        "caption.runs",
        sweep.label(),
        sweep.runs().size(),
        sweep.cells().size(),
        particles.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  static SortedMap<String, String> of(Sweep sweep, FssParameters parameters) {
    List<String> ids = sweep.runs().stream().map(run -> run.run().id().hex()).sorted().toList();
    TreeMap<String, String> origin = new TreeMap<>();
    origin.put("analysis", "fss " + FssProvider.VERSION);
    origin.put(
        "parameters", CanonicalJson.write(Declaration.of(FssParameters.class).tree(parameters)));
    origin.put(
        "experiments", join(sweep.runs().stream().map(run -> run.run().experiment()).toList()));
    origin.put(
        "versions",
        join(
            sweep.runs().stream()
                .flatMap(run -> run.run().specification().physicsVersions().entrySet().stream())
                .map(plugin -> plugin.getKey() + " " + plugin.getValue())
                .toList()));
    origin.put("specification", Digest.hex(Digest.of(new Tree(sweep.settings()))));
    origin.put(
        "runs",
        ids.size() <= LISTED
            ? String.join(" ", ids)
            : Words.get("origin.runs", ids.size(), digest(ids)));
    return origin;
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
