package org.absorb.runner.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Tree;
import org.absorb.store.run.RunRecord;
import org.absorb.store.run.Software;

/** Finds what keeps sides from being compared as they are. */
final class Reservations {

  private static final Messages WORDS = Messages.of(Reservations.class);

  /** Windows that differ by less are as good as the same. */
  private static final double ALIKE = 0.02;

  private final List<Party> parties;
  private final List<String> names;
  private final List<String> found = new ArrayList<>();

  Reservations(List<Party> parties, List<String> names) {
    this.parties = parties;
    this.names = names;
  }

  List<String> all() {
    for (int i = 0; i < parties.size(); i++) {
      alone(parties.get(i), names.get(i));
    }
    for (int i = 1; i < parties.size(); i++) {
      if (!parties.get(0).records().isEmpty() && !parties.get(i).records().isEmpty()) {
        together(parties.get(0), parties.get(i), names.get(i));
      }
    }
    return found;
  }

  private void say(String key, Object... words) {
    String sentence = WORDS.get(key, words);
    if (!found.contains(sentence)) {
      found.add(sentence);
    }
  }

  /** What one side lacks. */
  private void alone(Party party, String name) {
    int all = party.rows().size();
    if (party.records().isEmpty()) {
      say(all == 0 ? "gone" : "not.begun", name);
    } else if (party.finished() < all) {
      say("unfinished", name, Numbers.count((long) all - party.finished()), Numbers.count(all));
    }
    if (party.absorbed() > 0 && party.absorbed() < party.finished()) {
      say("absorbed", name, Numbers.count(party.absorbed()), Numbers.count(party.finished()));
    }
    if (party.records().size() == 1) {
      say("single", name);
    }
  }

  private void together(Party base, Party other, String name) {
    dimension(base, other, name);
    versions(base.records().get(0), other.records().get(0), name);
    windows(base, other, name);
  }

  private void dimension(Party base, Party other, String name) {
    Object here = base.settings().get("system.dimension");
    Object there = other.settings().get("system.dimension");
    if (!Objects.equals(here, there)) {
      say("dimension", name);
    }
  }

  /** The same plugin in another version may do other things; one that only one side has differs. */
  private void versions(RunRecord base, RunRecord other, String name) {
    Tree here = base.physicsVersions();
    other
        .physicsVersions()
        .fields()
        .forEach(
            (plugin, version) -> {
              if (here.get(plugin).isPresent() && !here.get(plugin).get().equals(version)) {
                say(
                    "physics",
                    name,
                    plugin,
                    Setting.text(version),
                    Setting.text(here.get(plugin).get()));
              }
            });
    Map<String, String> software = new LinkedHashMap<>();
    base.software().forEach(one -> software.put(one.name(), one.version()));
    for (Software one : other.software()) {
      String version = software.get(one.name());
      if (version != null && !version.equals(one.version())) {
        say("software", name, one.name(), one.version(), version);
      }
    }
  }

  /** Averages over other stretches of natural time; where there is none, of steps. */
  private void windows(Party base, Party other, String name) {
    Protocol here = base.protocol().orElseThrow();
    Protocol there = other.protocol().orElseThrow();
    boolean natural = base.clock() > 0 && other.clock() > 0;
    double one = natural ? base.clock() : 1;
    double two = natural ? other.clock() : 1;
    boolean alike =
        isAlike(one * here.transientSteps(), two * there.transientSteps())
            && isAlike(one * here.steps(), two * there.steps());
    if (!alike) {
      say(
          natural ? "window.natural" : "window.steps",
          name,
          Numbers.significant(two * there.transientSteps()),
          Numbers.significant(two * there.steps()),
          Numbers.significant(one * here.transientSteps()),
          Numbers.significant(one * here.steps()));
    }
  }

  private static boolean isAlike(double one, double other) {
    return Math.abs(one - other) <= ALIKE * Math.max(Math.abs(one), Math.abs(other));
  }
}
