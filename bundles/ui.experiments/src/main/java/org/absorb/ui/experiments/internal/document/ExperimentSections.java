package org.absorb.ui.experiments.internal.document;

import java.util.List;
import org.absorb.model.experiment.DynamicsSettings;
import org.absorb.model.experiment.Protocol;
import org.absorb.model.experiment.SystemSettings;
import org.absorb.model.parameter.Component;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.ui.workbench.form.FormLine;
import org.absorb.ui.workbench.form.FormLines;
import org.absorb.ui.workbench.form.Installed;
import org.absorb.ui.workbench.form.Section;

/** The sections of an experiment's form. */
public final class ExperimentSections {

  private static final Messages WORDS = Messages.of(ExperimentSections.class);

  /** The law of motion. */
  private record Dynamics(@Parameter(kind = "scheme") Component dynamics) {}

  private record Observed(
      @Parameter(
              kind = "observable",
              byDefault = "[{\"type\": \"activity\"}, {\"type\": \"energy\"}]")
          List<Component> observe) {}

  private record Repetition(
      @Parameter(min = 1, max = 1e6, byDefault = "1", sweepable = false) int replicas) {}

  private record Precision(
      @Parameter(
              min = 0,
              minOpen = true,
              max = 1,
              byDefault = "0.02",
              logarithmic = true,
              sweepable = false)
          double until,
      @Parameter(min = 2, max = 1e6, byDefault = "64", sweepable = false) int most) {}

  private record Seed(@Parameter(min = 0, max = 9007199254740991d, byDefault = "1") long seed) {}

  public static final Section SYSTEM =
      new Section(WORDS.get("system"), List.of(part(Path.of("system"), SystemSettings.class)), 1);

  public static final Section DYNAMICS =
      new Section(
          WORDS.get("dynamics"),
          List.of(
              part(Path.ROOT, Dynamics.class), part(Path.of("dynamics"), DynamicsSettings.class)),
          1);

  public static final Section PROTOCOL =
      new Section(
          WORDS.get("protocol"),
          List.of(
              part(Path.of("protocol"), Protocol.class),
              part(Path.ROOT, Counting.Shown.class),
              part(Path.ROOT, Repetition.class).when(document -> !Counting.byPrecision(document)),
              part(Path.of(Counting.REPLICAS), Precision.class).when(Counting::byPrecision),
              part(Path.ROOT, Seed.class)),
          2);

  public static final Section OBSERVE =
      new Section(WORDS.get("observe"), List.of(part(Path.ROOT, Observed.class)), 2);

  private ExperimentSections() {}

  private static <R extends Record> Section.Part part(Path at, Class<R> type) {
    return Section.Part.of(at, Declaration.of(type));
  }

  /** All fields of a document, hidden ones too. */
  public static List<FormLine> lines(Tree document, Installed installed) {
    return List.of(SYSTEM, DYNAMICS, PROTOCOL, OBSERVE).stream()
        .flatMap(section -> FormLines.of(section, document, installed, true).stream())
        .toList();
  }
}
