package org.absorb.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.absorb.model.text.Messages;
import org.absorb.model.text.Numbers;

/**
 * An {@link Inspection} as people read it, in the window and on the command line.
 *
 * @param head name, version and label
 * @param facts one a line
 */
public record Report(String head, List<Fact> facts) {

  private static final Messages WORDS = Messages.of(Report.class);

  /**
   * One thing to know.
   *
   * @param name what it is about: "signed by"
   * @param good false for what keeps the plugin from being installed
   */
  public record Fact(String name, String value, boolean good) {}

  public Report {
    facts = List.copyOf(facts);
  }

  public static Report of(Inspection inspection) {
    Build build = inspection.build();
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("vendor", orNone(inspection.vendor(), "unknown")));
    facts.add(fact("signer", orNone(inspection.signer(), "unsigned")));
    facts.add(fact("hash", build.sha256()));
    facts.add(fact("size", WORDS.get("bytes", Numbers.count(inspection.bytes()))));
    facts.add(fact("brings", orNone(String.join(", ", inspection.extensions()), "none")));
    for (Need need : inspection.needs()) {
      String what = (need.what() + " " + need.range()).trim();
      String value = need.met() ? what : WORDS.get("lacking", what);
      facts.add(new Fact(WORDS.get("needs"), value, need.met()));
    }
    facts.add(fact("change", change(inspection.change(), inspection.current())));
    return new Report(WORDS.get("head", build.name(), build.version(), inspection.label()), facts);
  }

  /**
   * What installing would do, in words.
   *
   * @param current the version that is current; empty if it is not to be said
   */
  public static String change(Change change, String current) {
    String key = "change." + change.name().toLowerCase(Locale.ROOT);
    return WORDS.get(current.isEmpty() ? key : key + ".of", current);
  }

  private static Fact fact(String key, String value) {
    return new Fact(WORDS.get(key), value, true);
  }

  private static String orNone(String text, String key) {
    return text.isEmpty() ? WORDS.get(key) : text;
  }
}
