package org.absorb.runner.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;

/** Says in a sentence or two what differs from the baseline and what came of it. */
final class Sentence {

  private static final Messages WORDS = Messages.of(Sentence.class);
  private static final int MOST_CAUSES = 3;
  private static final int MOST_EFFECTS = 2;

  /** Differences of fewer standard errors are none. */
  private static final double NOTHING = 2;

  /** Fewer standard errors than this have a digit after the point. */
  private static final double FEW = 10;

  /** Lengths go along with other parameters: they are named where nothing else differs. */
  private static final List<String> BESIDE = List.of("protocol.", "observe.", "org.absorb.");

  private final List<Party> parties;
  private final List<String> names;
  private final List<Setting> settings;
  private final List<Effect> effects;
  private final List<String> reservations;

  Sentence(
      List<Party> parties,
      List<String> names,
      List<Setting> settings,
      List<Effect> effects,
      List<String> reservations) {
    this.parties = parties;
    this.names = names;
    this.settings = settings;
    this.effects = effects;
    this.reservations = reservations;
  }

  /** What a path is called that nothing is declared at. */
  static String label(String path) {
    return WORDS.find("label." + path).orElse(path);
  }

  String text() {
    List<String> sentences = new ArrayList<>();
    if (!reservations.isEmpty()) {
      sentences.add(
          reservations.size() == 1
              ? WORDS.get("reserved", reservations.get(0))
              : WORDS.get("reserved.more", reservations.get(0), reservations.size() - 1));
    }
    for (int side = 1; side < parties.size(); side++) {
      sentences.add(of(side));
    }
    return String.join(" ", sentences);
  }

  private String of(int side) {
    String causes = causes(side);
    String effect = effect(side);
    return parties.size() == 2
        ? capital(WORDS.get("sentence", causes, effect))
        : capital(WORDS.get("sentence.of", names.get(side), causes, effect));
  }

  private String causes(int side) {
    List<Setting> differ = settings.stream().filter(setting -> setting.differs(side)).toList();
    List<Setting> main =
        differ.stream()
            .filter(setting -> BESIDE.stream().noneMatch(setting.path()::startsWith))
            .toList();
    List<Setting> named = main.isEmpty() ? differ : main;
    if (named.isEmpty()) {
      return WORDS.get("cause.none");
    }
    List<String> words =
        new ArrayList<>(
            named.stream().limit(MOST_CAUSES).map(setting -> cause(setting, side)).toList());
    int more = named.size() - MOST_CAUSES;
    if (more > 0) {
      words.add(WORDS.get("cause.more", Integer.toString(more), more));
    }
    return joined(words);
  }

  private static String cause(Setting setting, int side) {
    return WORDS.get("cause", setting.label(), setting.text(side), setting.text(0));
  }

  private String effect(int side) {
    List<Effect> known =
        effects.stream().filter(effect -> !Double.isNaN(effect.sigmas(side))).toList();
    if (known.isEmpty()) {
      return WORDS.get("effect.unknown");
    }
    List<Effect> large =
        known.stream()
            .filter(effect -> Math.abs(effect.sigmas(side)) > NOTHING)
            .sorted(Comparator.comparingDouble((Effect effect) -> -Math.abs(effect.sigmas(side))))
            .limit(MOST_EFFECTS)
            .toList();
    return large.isEmpty()
        ? WORDS.get("effect.none")
        : joined(large.stream().map(effect -> effect(effect, side)).toList());
  }

  private static String effect(Effect effect, int side) {
    Estimate difference = effect.difference(side);
    double sigmas = Math.abs(effect.sigmas(side));
    return WORDS.get(
        difference.mean() < 0 ? "effect.lower" : "effect.higher",
        effect.column().label(),
        Numbers.value(Math.abs(difference.mean()), difference.error()),
        Numbers.exact(sigmas < FEW ? Math.rint(10 * sigmas) / 10 : Math.rint(sigmas)));
  }

  private static String joined(List<String> words) {
    if (words.size() == 1) {
      return words.get(0);
    }
    String first = words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", "));
    return WORDS.get("and", first, words.get(words.size() - 1));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
