package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.scaling.FitTree;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.cli.internal.terminal.Table;
import org.absorb.figures.FigureFiles;
import org.absorb.figures.Format;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Figure;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Choice;
import org.absorb.model.scaling.Interval;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingFit;
import org.absorb.model.scaling.ScalingParameter;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.ScalingQuality;
import org.absorb.model.scaling.ScalingSettings;
import org.absorb.model.text.Numbers;
import org.absorb.spi.scaling.FiniteSizeScaling;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.store.scaling.CurveFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb fss}: finite-size scaling of any curves. */
@CommandLine.Command(name = "fss")
final class Fss extends Command {

  private static final Map<String, ScalingParameter> NAMES =
      Map.of(
          "rho-c", ScalingParameter.RHO_C,
          "nu", ScalingParameter.NU,
          "zeta", ScalingParameter.ZETA);

  @Parameters(paramLabel = "FILE", index = "0")
  private Path file;

  @Option(names = "--rho-c", paramLabel = "X", required = true)
  private double rhoC;

  @Option(names = "--nu", paramLabel = "X", required = true)
  private double nu;

  @Option(names = "--zeta", paramLabel = "X", required = true)
  private double zeta;

  @Option(names = "--method", paramLabel = "NAME")
  private String method = "robust";

  @Option(names = "--fix", paramLabel = "NAMES", split = ",")
  private List<String> fixed = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "NAME=LO,HI")
  private List<String> limits = new ArrayList<>();

  @Option(names = "--bounds", paramLabel = "LO,HI")
  private String bounds;

  @Option(names = "--sizes-from", paramLabel = "L")
  private double sizesFrom;

  @Option(names = "--ln")
  private boolean logarithmic;

  @Option(names = "--samples", paramLabel = "N")
  private int samples = ScalingSettings.SAMPLES;

  @Option(names = "--out", paramLabel = "DIR")
  private Path out;

  @Option(names = "--dimension", paramLabel = "D")
  private Integer dimension;

  @Option(names = "--json")
  private boolean json;

  Fss(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    ScalingSettings settings = settings();
    if (settings.method() == ScalingSettings.Method.REFERENCE
        && (out != null || dimension != null)) {
      throw new BadInputException(WORDS.get("fss.reference"));
    }
    ScalingData data = CurveFile.read(file).from(sizesFrom);
    FiniteSizeScaling scaling = services().get(FiniteSizeScaling.class);
    ScalingQuality given = scaling.scale(data, settings.start(), settings).quality();
    ScalingFit fit;
    Optional<Result> study = Optional.empty();
    try (Progress progress = new Progress(terminal())) {
      if (out == null && dimension == null) {
        fit = scaling.fit(data, settings, watched(progress));
      } else {
        ScalingStudy whole =
            scaling.study(scaling.subject("", data, dimension()), settings, watched(progress));
        fit = whole.fit();
        study = Optional.of(whole.result());
      }
    } catch (CancellationException e) {
      return ExitStatus.INTERRUPTED;
    } catch (IllegalArgumentException e) {
      throw new BadInputException(file + ": " + e.getMessage());
    }
    List<Path> figures = study.map(this::draw).orElse(List.of());
    if (json) {
      printJson(FitTree.of(given, fit));
      return ExitStatus.DONE;
    }
    show(data, settings, given, fit);
    study.ifPresent(result -> printFindings(result.findings()));
    figures.forEach(figure -> print(WORDS.get("analyse.figure", figure)));
    return ExitStatus.DONE;
  }

  private ScalingSettings settings() {
    Checks.finite("--rho-c", rhoC);
    Checks.finite("--nu", nu);
    Checks.finite("--zeta", zeta);
    Checks.finite("--sizes-from", sizesFrom);
    if (nu <= 0) {
      throw new BadInputException(WORDS.get("check.above", "--nu", "0", Double.toString(nu)));
    }
    Checks.atLeastOne("--samples", samples);
    return new ScalingSettings(
        choice(),
        new ScalingPoint(rhoC, nu, zeta),
        fixed(),
        limits(),
        window(),
        logarithmic,
        samples,
        1);
  }

  private OptionalInt dimension() {
    if (dimension == null) {
      return OptionalInt.empty();
    }
    if (dimension < 2) {
      throw new BadInputException(
          WORDS.get("check.least", "--dimension", "2", Integer.toString(dimension)));
    }
    return OptionalInt.of(dimension);
  }

  /** PNG, SVG and PDF of each figure. */
  private List<Path> draw(Result result) {
    List<Path> files = new ArrayList<>();
    FigureFiles drawer = new FigureFiles();
    for (Figure figure : out == null ? List.<Figure>of() : result.figures()) {
      for (Format format : Format.values()) {
        files.add(drawer.write(figure, out, format));
      }
    }
    return files;
  }

  private ScalingSettings.Method choice() {
    try {
      return Choice.of(ScalingSettings.Method.class, method);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          WORDS.get("check.choice", "--method", "reference, robust, gp", method));
    }
  }

  private Set<ScalingParameter> fixed() {
    Set<ScalingParameter> parameters = EnumSet.noneOf(ScalingParameter.class);
    for (String name : fixed) {
      ScalingParameter parameter = NAMES.get(name.strip());
      if (parameter == null) {
        throw new BadInputException(WORDS.get("check.choice", "--fix", "rho-c, nu, zeta", name));
      }
      parameters.add(parameter);
    }
    return parameters;
  }

  private Map<ScalingParameter, Interval> limits() {
    Map<ScalingParameter, Interval> all = new EnumMap<>(ScalingParameter.class);
    for (String limit : limits) {
      int equals = limit.indexOf('=');
      ScalingParameter parameter = NAMES.get(limit.substring(0, Math.max(0, equals)).strip());
      if (parameter == null) {
        throw new BadInputException(WORDS.get("fss.limit", limit));
      }
      all.put(parameter, interval(limit.substring(equals + 1), "fss.limit", limit));
    }
    return all;
  }

  private Interval window() {
    return bounds == null ? Interval.ALL : interval(bounds, "fss.bounds", bounds);
  }

  private static Interval interval(String text, String rule, String typed) {
    try {
      String[] ends = text.split(",", -1);
      if (ends.length == 2) {
        return new Interval(
            Double.parseDouble(ends[0].strip()), Double.parseDouble(ends[1].strip()));
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new BadInputException(WORDS.get(rule, typed));
  }

  private void show(
      ScalingData data, ScalingSettings settings, ScalingQuality given, ScalingFit fit) {
    print(
        WORDS.get(
            "fss.data",
            Integer.toString(data.curves().size()),
            Numbers.significant(data.curves().get(0).size()),
            Numbers.significant(data.curves().get(data.curves().size() - 1).size()),
            Integer.toString(data.points())));
    Table table = new Table("", ">" + WORDS.get("fss.given"), ">" + WORDS.get("fss.fit"));
    for (ScalingParameter parameter : ScalingParameter.values()) {
      boolean free = settings.isFree(parameter);
      double value = fit.point().get(parameter);
      table.row(
          WORDS.get("fss." + Choice.written(parameter)),
          Numbers.significant(settings.start().get(parameter)),
          free
              ? Numbers.value(value, fit.errors().get(parameter))
              : WORDS.get("fss.fixed", Numbers.significant(value)));
    }
    table.row(
        "S'", Numbers.significant(given.quality()), Numbers.significant(fit.quality().quality()));
    table.row(
        WORDS.get("fss.mean"),
        Numbers.significant(given.meanOverTerms()),
        Numbers.significant(fit.quality().meanOverTerms()));
    table.row(WORDS.get("fss.terms"), terms(given), terms(fit.quality()));
    print(table.lines());
    print(WORDS.get("fss.errors." + method, Integer.toString(samples)));
    fit.doubts().forEach(doubt -> print(WORDS.get("analyse.finding.caution", doubt)));
  }

  private static String terms(ScalingQuality quality) {
    return WORDS.get(
        "fss.of", Integer.toString(quality.allTerms()), Integer.toString(quality.points()));
  }
}
