package org.absorb.runner.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Declared;
import org.absorb.model.comparison.Side;
import org.absorb.model.parameter.Field;
import org.absorb.model.run.Column;
import org.absorb.model.value.Value;
import org.absorb.runner.result.Results;
import org.absorb.store.Project;
import org.absorb.store.journal.RunRow;

/**
 * A comparison, read. Immutable.
 *
 * @param parties the baseline first
 * @param settings all of them, in the order they are written
 * @param effects what at least one side measured
 * @param reservations why the sides are not comparable as they are, a sentence each; none: they are
 * @param sentence what differs and what came of it
 */
public record Contrast(
    List<Party> parties,
    List<Setting> settings,
    List<Effect> effects,
    List<String> reservations,
    String sentence) {

  public Contrast {
    parties = List.copyOf(parties);
    settings = List.copyOf(settings);
    effects = List.copyOf(effects);
    reservations = List.copyOf(reservations);
  }

  /**
   * Reads the runs of all sides: records and logs.
   *
   * @param sides the baseline first
   * @param runs the runs of a side, computed or not; none if it is gone
   * @param names how the sentence calls a side
   */
  public static Contrast of(
      Project project,
      List<Side> sides,
      Function<Side, List<RunRow>> runs,
      Function<Side, String> names,
      Results results,
      Catalog catalog) {
    List<Party> parties =
        sides.stream()
            .map(side -> Party.read(project, side, runs.apply(side), results, catalog))
            .toList();
    List<Setting> settings = settings(parties, new Declared(catalog));
    List<Effect> effects = effects(parties);
    List<String> called = sides.stream().map(names).toList();
    List<String> reservations = new Reservations(parties, called).all();
    String sentence = new Sentence(parties, called, settings, effects, reservations).text();
    return new Contrast(parties, settings, effects, reservations, sentence);
  }

  private static List<Setting> settings(List<Party> parties, Declared declared) {
    Set<String> paths = new LinkedHashSet<>();
    parties.forEach(party -> paths.addAll(party.settings().keySet()));
    List<Setting> settings = new ArrayList<>();
    for (String path : paths) {
      List<Optional<Value>> values =
          parties.stream().map(party -> Optional.ofNullable(party.settings().get(path))).toList();
      Optional<Field> field =
          parties.stream()
              .flatMap(party -> party.records().stream().limit(1))
              .flatMap(record -> declared.field(record.specification(), path).stream())
              .findFirst();
      settings.add(
          new Setting(
              path,
              field.map(Field::label).orElse(Sentence.label(path)),
              field.map(Field::symbol).orElse(""),
              field.map(Field::unit).orElse("1"),
              values));
    }
    return settings;
  }

  private static List<Effect> effects(List<Party> parties) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (Party party : parties) {
      party.results().forEach((name, result) -> columns.putIfAbsent(name, result.column()));
    }
    return columns.values().stream()
        .map(
            column ->
                new Effect(
                    column,
                    parties.stream()
                        .map(
                            party ->
                                Optional.ofNullable(party.results().get(column.name()))
                                    .map(Party.Result::estimate))
                        .toList()))
        .toList();
  }

  /** How many settings differ. */
  public int differing() {
    return (int) settings.stream().filter(Setting::differs).count();
  }
}
