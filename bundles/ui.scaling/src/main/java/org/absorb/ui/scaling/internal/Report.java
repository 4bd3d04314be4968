package org.absorb.ui.scaling.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.text.Numbers;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.ui.scaling.internal.Fitting.Made;
import org.absorb.ui.scaling.internal.side.Tinted;
import org.absorb.ui.scaling.internal.state.Cockpit;

/** What a fit gave, in words; with doubts, in the colour of caution. */
final class Report {

  private Report() {}

  /**
   * Shows it.
   *
   * @param last the last fit
   * @param now where the cockpit stands
   */
  static void show(Tinted box, ScalingSubject subject, Optional<Made> last, Cockpit now) {
    int sizes = subject.with(now.kept(subject.data())).sizes();
    if (sizes < 2) {
      box.warn(Scaling.WORDS.get("few", "" + sizes), Scaling.WORDS.get("few.remedy"));
      return;
    }
    if (last.isEmpty()) {
      box.say("", "");
      return;
    }
    Made made = last.get();
    ScalingFit fit = made.fit();
    String head = value(made, ScalingParameter.RHO_C);
    List<String> lines = new ArrayList<>();
    lines.add(value(made, ScalingParameter.NU) + ", " + value(made, ScalingParameter.ZETA));
    lines.add(
        Scaling.WORDS.get(
            "fit.quality",
            Numbers.significant(fit.quality().quality()),
            "" + fit.quality().allTerms(),
            "" + fit.quality().points()));
    String kept =
        made.from().fixed().stream()
            .sorted()
            .map(parameter -> symbol(made.item().subject(), parameter))
            .collect(Collectors.joining(", "));
    lines.add(
        Scaling.WORDS.get("fit.errors", "" + ScalingSettings.SAMPLES)
            + (kept.isEmpty() ? "" : Scaling.WORDS.get("fit.kept", kept)));
    boolean stale = !counts(made.from(), now);
    lines.addAll(fit.doubts());
    if (stale) {
      lines.add(Scaling.WORDS.get("fit.stale"));
    }
    String text = String.join("\n", lines);
    if (stale || !fit.success()) {
      box.warn(head, text);
    } else {
      box.say(head, text);
    }
  }

  /** Whether two cockpits differ at most in where their sliders stand. */
  static boolean counts(Cockpit a, Cockpit b) {
    return a.at(b.at()).equals(b);
  }

  private static String value(Made made, ScalingParameter parameter) {
    ScalingSubject subject = made.item().subject();
    ScalingPoint point = made.fit().point();
    double value =
        parameter == ScalingParameter.ZETA ? subject.exponent(point) : point.get(parameter);
    return symbol(subject, parameter)
        + " = "
        + Numbers.value(value, made.fit().errors().get(parameter));
  }

  private static String symbol(ScalingSubject subject, ScalingParameter parameter) {
    String symbol =
        switch (parameter) {
          case RHO_C -> subject.runs().isEmpty() ? "rho_c" : "phi_c";
          case NU -> "nu";
          case ZETA -> subject.quantity().exponent();
        };
    return "$" + symbol + "$";
  }
}
