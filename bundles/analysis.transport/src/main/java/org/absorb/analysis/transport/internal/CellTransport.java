package org.absorb.analysis.transport.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.absorb.measure.Kind;
import org.absorb.measure.Settings;
import org.absorb.measure.motion.Path;
import org.absorb.measure.motion.Track;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.value.Value;

/**
 * One cell: its replicas, averaged.
 *
 * @param kind its runs and what they are called
 * @param start from step 0, over all replicas, absorbed ones frozen; perhaps empty
 * @param steady from the end of the transient, over the survivors; perhaps empty
 * @param diffusion D in D^2 a step: {@code MSD = c + 2 d D k} by least squares over the later part
 *     of {@code steady} (else of {@code start}) of each survivor, mean and error over them; empty
 *     where none survived or there are fewer than three points
 * @param exponent {@code d ln MSD / d ln k} over the same points
 */
record CellTransport(
    Kind<Track> kind,
    MeanPath start,
    MeanPath steady,
    Optional<Estimate> diffusion,
    Optional<Estimate> exponent) {

  private static final int LEAST_POINTS = 3;

  static CellTransport of(Kind<Track> kind, TransportParameters parameters) {
    List<Track> moving = kind.members().stream().filter(t -> !t.isAbsorbed()).toList();
    List<Track> frozen = kind.members().stream().filter(Track::isAbsorbed).toList();
    MeanPath start = MeanPath.of(paths(moving, Track::start), paths(frozen, Track::start));
    MeanPath steady = MeanPath.of(paths(moving, Track::steady), List.of());
    List<Line> lines = new ArrayList<>();
    for (Track track : moving) {
      line(track, parameters.fitFrom()).ifPresent(lines::add);
    }
    int dimension = kind.members().get(0).run().specification().system().dimension();
    return new CellTransport(
        kind,
        start,
        steady,
        estimate(lines, line -> line.slope() / (2 * dimension)),
        estimate(lines, Line::exponent));
  }

  private static List<Path> paths(List<Track> tracks, Function<Track, Optional<Path>> which) {
    return tracks.stream().flatMap(track -> which.apply(track).stream()).toList();
  }

  private static Optional<Estimate> estimate(List<Line> lines, ToDoubleFunction<Line> what) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(Estimate.of(lines.stream().mapToDouble(what).toArray()));
  }

  /** Through the later part of the steady path; where there is none, of the one from the start. */
  private static Optional<Line> line(Track track, double from) {
    Path path = track.steady().orElseGet(() -> track.start().orElseThrow());
    long origin = track.steady().isPresent() ? 0 : track.steadyFrom();
    double least = origin + from * (path.last() - origin);
    Map<Long, Double> later = path.msd().tailMap((long) Math.ceil(least), true);
    return later.size() < LEAST_POINTS ? Optional.empty() : Optional.of(Line.through(later));
  }

  String label() {
    return kind.names().label();
  }

  List<String> ids() {
    return kind.members().stream().map(track -> track.run().id().hex()).toList();
  }

  long absorbed() {
    return kind.members().stream().filter(Track::isAbsorbed).count();
  }

  /**
   * The kick of biased random organization whose mean step is the same: epsilon itself, or alpha
   * b_f (the second moment agrees too at b_f = 3/4); not-a-number where the dynamics has neither,
   * or changes in stages.
   */
  double matchedKick() {
    Map<String, Value> settings = kind.settings();
    if (settings.get("stages") instanceof Value.Items stages && !stages.values().isEmpty()) {
      return Double.NaN;
    }
    double kick = Settings.number(settings, Settings.KICK_SIZE);
    double batch = Settings.number(settings, Settings.BATCH_FRACTION);
    double rate = Settings.number(settings, Settings.LEARNING_RATE);
    return Double.isNaN(kick) ? rate * (Double.isNaN(batch) ? 1 : batch) : kick;
  }

  /** The time of a step: 1, or the mean factor of a step, times h of a stochastic equation. */
  double timeOfStep(TransportParameters.Clock clock) {
    double h = Settings.number(kind.settings(), "dynamics.timeStep");
    return clock == TransportParameters.Clock.STEP ? 1 : matchedKick() * (Double.isNaN(h) ? 1 : h);
  }
}
