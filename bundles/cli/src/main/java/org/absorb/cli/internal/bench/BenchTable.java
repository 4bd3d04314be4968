package org.absorb.cli.internal.bench;

import java.util.List;
import java.util.stream.Stream;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** The fixed table of cases, comparable from version to version and from machine to machine. */
public final class BenchTable {

  private static final String BRO = "\"type\":\"bro.pairwise\",\"kickSize\":";
  private static final String SGD = "\"learningRate\":0.02,\"batchFraction\":0.75";
  private static final String TWO_SIZES =
      "{\"type\":\"radii.bidisperse\",\"ratio\":1.4,\"fraction\":0.5}";

  /** Half a minute: N = 10 000, phi = 0.64, d = 3. */
  public static final List<BenchCase> SHORT =
      List.of(
          new BenchCase("bro", cell(BRO + "0.02"), 2000),
          new BenchCase("bro.far", cell(BRO + "0.5"), 300),
          new BenchCase("sgd", cell("\"type\":\"sgd.pairwise\"," + SGD), 2000),
          new BenchCase(
              "bro.particlewise", cell("\"type\":\"bro.particlewise\",\"kickSize\":0.02"), 2000),
          new BenchCase("sgd.particlewise", cell("\"type\":\"sgd.particlewise\"," + SGD), 2000));

  /** What else there is; some minutes. */
  public static final List<BenchCase> MORE =
      List.of(
          new BenchCase(
              "approximation", cell("\"type\":\"approximation.sgd.pairwise\"," + SGD), 2000),
          // the activity falls slowly there, from 0.14 to 0.12
          new BenchCase("few", system("packingFraction", "0.6125"), 6200).withWindow(600),
          new BenchCase("absorbed", system("packingFraction", "0.3"), 2000).withWindow(1_000_000),
          new BenchCase("large", system("particles", "100000"), 1000),
          new BenchCase("large.two", system("particles", "100000"), 1000).withThreads(2),
          new BenchCase("huge", system("particles", "1000000"), 40).withWindow(100),
          new BenchCase("plane", dimension(2, 0.88, ""), 2000),
          new BenchCase("plane.bidisperse", dimension(2, 0.88, TWO_SIZES), 2000),
          new BenchCase("dense", dimension(3, 0.68, ""), 2000),
          new BenchCase("dense.bidisperse", dimension(3, 0.68, TWO_SIZES), 2000),
          // as many are active as at 0.64 in three dimensions: what a pair costs depends on that
          new BenchCase("four", dimension(4, 0.445, ""), 2000),
          new BenchCase("five", dimension(5, 0.292, ""), 2000));

  private BenchTable() {}

  /** All cases, the short ones first. */
  public static List<BenchCase> all() {
    return Stream.concat(SHORT.stream(), MORE.stream()).toList();
  }

  private static Tree cell(String dynamics) {
    return (Tree)
        JsonText.read(
            "{\"system\":{\"dimension\":3,\"particles\":10000,\"packingFraction\":0.64},\"dynamics\":{"
                + dynamics
                + "}}");
  }

  private static Tree system(String field, String value) {
    return cell(BRO + "0.02").with(Path.of("system." + field), JsonText.read(value));
  }

  private static Tree dimension(int dimension, double packingFraction, String radii) {
    Tree whole =
        cell(BRO + "0.02")
            .with(Path.of("system.dimension"), Value.of(dimension))
            .with(Path.of("system.packingFraction"), Value.of(packingFraction));
    return radii.isEmpty() ? whole : whole.with(Path.of("system.radii"), JsonText.read(radii));
  }
}
