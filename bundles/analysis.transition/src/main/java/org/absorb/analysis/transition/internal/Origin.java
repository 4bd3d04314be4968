package org.absorb.analysis.transition.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.run.Digest;
import org.absorb.model.value.CanonicalJson;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** What a figure's file remembers of where it comes from. */
final class Origin {

  /** With more runs their ids become one digest. */
  private static final int LISTED = 40;

  private Origin() {}

  static SortedMap<String, String> of(List<Group> groups, TransitionParameters parameters) {
    List<MeasuredRun> runs = groups.stream().flatMap(group -> group.runs().stream()).toList();
    List<String> ids = runs.stream().map(MeasuredRun::id).sorted().toList();
    TreeMap<String, String> origin = new TreeMap<>();
    origin.put("analysis", "transition " + TransitionProvider.VERSION);
    origin.put(
        "parameters",
        CanonicalJson.write(Declaration.of(TransitionParameters.class).tree(parameters)));
    origin.put(
        "experiments", Figures.join(runs.stream().map(run -> run.run().experiment()).toList()));
    origin.put(
        "versions",
        Figures.join(
            runs.stream()
                .flatMap(run -> run.specification().physicsVersions().entrySet().stream())
                .map(plugin -> plugin.getKey() + " " + plugin.getValue())
                .toList()));
    origin.put(
        "specification",
        Digest.hex(
            Digest.of(
                Value.of(groups.stream().map(group -> new Tree(group.settings())).toList()))));
    origin.put(
        "runs",
        ids.size() <= LISTED
            ? String.join(" ", ids)
            : Words.get("origin.runs", ids.size(), digest(ids)));
    return origin;
  }

  /** SHA-256 of the sorted ids, one a line. */
  private static String digest(List<String> ids) {
    String lines = ids.stream().map(id -> id + "\n").collect(Collectors.joining());
    return Digest.hex(Digest.sha256().digest(lines.getBytes(StandardCharsets.UTF_8)));
  }
}
