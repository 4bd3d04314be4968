package org.absorb.plugins.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Messages;
import org.absorb.plugins.Request;

/**
 * Reads what a request asks for.
 *
 * @param wanted the jars that are asked for, one of a name
 * @param candidates what may come along if it is needed
 */
record Planner(List<Jar> wanted, List<Candidate> candidates) {

  private static final Messages WORDS = Messages.of(Planner.class);

  /**
   * @throws BadInputException if there is no such thing
   */
  static Planner of(Request request) {
    Source source = request.from().isEmpty() ? Source.none() : Source.of(request.from());
    List<Candidate> candidates = new ArrayList<>(source.candidates());
    if (!isPath(request)) {
      return new Planner(List.of(named(request, source)), candidates);
    }
    Path path = Path.of(request.what());
    if (!request.version().isEmpty()) {
      throw new BadInputException(WORDS.get("plan.version", request.version(), path));
    }
    if (!Files.isDirectory(path)) {
      return new Planner(List.of(Jar.read(path)), candidates);
    }
    List<Jar> jars = Source.jars(path, true);
    if (jars.isEmpty()) {
      throw new BadInputException(WORDS.get("plan.empty", path));
    }
    jars.forEach(jar -> candidates.add(Candidate.of(jar)));
    return new Planner(List.copyOf(newest(jars)), candidates);
  }

  private static boolean isPath(Request request) {
    String what = request.what();
    return request.from().isEmpty()
        || what.endsWith(".jar")
        || what.contains("/")
        || what.contains(File.separator);
  }

  private static Jar named(Request request, Source source) {
    List<Candidate> found = source.named(request.what());
    if (found.isEmpty()) {
      List<String> names =
          source.candidates().stream().map(each -> each.build().name()).distinct().toList();
      throw new BadInputException(
          WORDS.get("plan.name", source.name(), request.what(), all(names)));
    }
    return found.stream()
        .filter(
            each -> request.version().isEmpty() || each.build().version().equals(request.version()))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    WORDS.get(
                        "plan.none",
                        source.name(),
                        request.what(),
                        request.version(),
                        all(found.stream().map(each -> each.build().version()).toList()))))
        .jar()
        .get();
  }

  private static String all(List<String> names) {
    return names.isEmpty() ? WORDS.get("plan.nothing") : String.join(", ", names);
  }

  private static Collection<Jar> newest(List<Jar> jars) {
    Map<String, Jar> newest = new LinkedHashMap<>();
    for (Jar jar : jars) {
      newest.merge(jar.name(), jar, (a, b) -> a.version().compareTo(b.version()) < 0 ? b : a);
    }
    return newest.values();
  }
}
