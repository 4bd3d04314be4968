package com.example.susceptibility;

import com.example.susceptibility.Measured.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.absorb.model.analysis.Finding;
import org.absorb.model.analysis.Proposal;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.analysis.Result;
import org.absorb.model.figure.Curve;
import org.absorb.model.figure.Figure;
import org.absorb.model.figure.Panel;
import org.absorb.model.figure.Role;
import org.absorb.model.statistics.Estimate;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Value;

/** What is said of measured runs: values, findings, proposals and the figure. */
record Report(Measured measured, Messages words) {

  /**
   * @param resolution how near to its neighbours the peak is to be known
   */
  Result result(double resolution) {
    List<Quantity> values = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    List<Curve> curves = new ArrayList<>();
    for (SortedMap<Double, Point> points : measured.curves()) {
      curves.add(curve(points, curves.size()));
      points.values().forEach(point -> values.add(value(point)));
      double peak =
          points.keySet().stream()
              .max(Comparator.comparing(phi -> points.get(phi).chi().mean()))
              .orElseThrow();
      if (points.size() > 1 && (peak == points.firstKey() || peak == points.lastKey())) {
        String remedy = words.get("edge.remedy");
        findings.add(
            new Finding(
                Finding.Severity.CAUTION,
                words.get("edge", Integer.toString(points.get(peak).particles()), text(peak)),
                remedy,
                List.of()));
      }
      propose(points, peak, resolution, proposals);
    }
    if (!measured.absorbed().isEmpty()) {
      String count = Integer.toString(measured.absorbed().size());
      findings.add(
          new Finding(
              Finding.Severity.NOTE, words.get("absorbed", count), "", measured.absorbed()));
    }
    return new Result(values, findings, proposals, List.of(figure(curves)));
  }

  private static Quantity value(Point point) {
    Estimate chi = point.chi();
    return new Quantity("chi", point.of(), chi.mean(), chi.error(), "1");
  }

  /** Half way between the peak and each neighbour, until that is near enough. */
  private void propose(
      SortedMap<Double, Point> points, double peak, double resolution, List<Proposal> proposals) {
    Point here = points.get(peak);
    List<Double> neighbours = new ArrayList<>();
    if (peak != points.firstKey()) {
      neighbours.add(points.headMap(peak).lastKey());
    }
    if (peak != points.lastKey()) {
      neighbours.add(points.tailMap(Math.nextUp(peak)).firstKey());
    }
    for (double phi : neighbours) {
      if (Math.abs(phi - peak) > resolution) {
        Value between = Value.of(Math.round((phi + peak) / 2 * 1e6) / 1e6);
        proposals.add(
            new Proposal(
                here.experiment(),
                here.of().with(Measured.PHI, between),
                here.replicas().size(),
                words.get("propose", text(peak), text(phi))));
      }
    }
  }

  private static String text(double phi) {
    return Double.toString(phi);
  }

  private Curve curve(SortedMap<Double, Point> points, int index) {
    List<Estimate> chi = points.values().stream().map(Point::chi).toList();
    int particles = points.get(points.firstKey()).particles();
    return Curve.of(
        words.get("curve", Integer.toString(particles)),
        points.keySet().stream().mapToDouble(phi -> phi).toArray(),
        chi.stream().mapToDouble(Estimate::mean).toArray(),
        chi.stream().mapToDouble(Estimate::error).toArray(),
        Role.ordered(index, measured.curves().size()));
  }

  private Figure figure(List<Curve> curves) {
    Panel panel =
        new Panel(
            new Panel.Scale(words.get("phi"), "phi", "1", false),
            new Panel.Scale(words.get("chi"), "chi", "1", false),
            curves,
            List.of());
    return new Figure(
        "susceptibility",
        "",
        List.of(panel),
        words.get("caption"),
        new TreeMap<>(Map.of("runs", String.join(" ", measured.used()))));
  }
}
