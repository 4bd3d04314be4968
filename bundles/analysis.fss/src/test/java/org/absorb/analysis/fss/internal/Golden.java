package org.absorb.analysis.fss.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.absorb.model.scaling.ScalingData;
import org.absorb.model.scaling.ScalingPoint;
import org.absorb.model.scaling.SizeCurve;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/** Data made from known master curves, and what pyfssa 0.7.6 says of it. */
public final class Golden {

  /** What the data were made with. */
  public static final ScalingPoint ACTIVITY = new ScalingPoint(0.64, 0.59, -0.84);

  public static final ScalingPoint TAU = new ScalingPoint(0.64, 0.59, 1.08);

  private Golden() {}

  /** A file of L, rho, a, da. */
  public static ScalingData data(String file) {
    Map<Double, List<double[]>> sizes = new TreeMap<>();
    for (double[] row : rows(file)) {
      sizes.computeIfAbsent(row[0], size -> new ArrayList<>()).add(row);
    }
    return new ScalingData(
        sizes.entrySet().stream()
            .map(
                size ->
                    new SizeCurve(
                        size.getKey(),
                        column(size.getValue(), 1),
                        column(size.getValue(), 2),
                        column(size.getValue(), 3)))
            .toList());
  }

  public static List<double[]> rows(String file) {
    return text(file)
        .lines()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toList();
  }

  public static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  public static Tree document() {
    return (Tree) JsonText.read(text("golden.json"));
  }

  public static List<Tree> items(Tree tree, String key) {
    return ((Value.Items) tree.get(key).orElseThrow())
        .values().stream().map(Tree.class::cast).toList();
  }

  /** Numbers of a list; the text NaN is not a number. */
  public static double[] numbers(Tree tree, String key) {
    return ((Value.Items) tree.get(key).orElseThrow())
        .values().stream().mapToDouble(Golden::number).toArray();
  }

  public static double number(Value value) {
    return value instanceof Value.Decimal number ? number.value().doubleValue() : Double.NaN;
  }

  private static String text(String file) {
    try (var in = Golden.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
