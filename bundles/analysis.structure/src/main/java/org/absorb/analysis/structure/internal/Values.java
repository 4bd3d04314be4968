package org.absorb.analysis.structure.internal;

import java.util.ArrayList;
import java.util.List;
import org.absorb.analysis.structure.internal.CellStructure.Order;
import org.absorb.model.analysis.Quantity;
import org.absorb.model.value.Tree;

/** The numbers of a cell; curves are in its figures. */
final class Values {

  private static final String PLAIN = "1";
  private static final String INVERSE = "1/D";

  private Values() {}

  static List<Quantity> of(CellStructure cell) {
    Tree of = cell.kind().of();
    List<Quantity> values = new ArrayList<>();
    double[] k = cell.k();
    double[] s = cell.factor().mean();
    values.add(new Quantity("smallestK", of, k[0], 0, INVERSE));
    values.add(new Quantity("smallestKFactor", of, s[0], cell.factor().error()[0], PLAIN));
    cell.fit()
        .ifPresent(
            fit -> {
              values.add(
                  new Quantity(
                      "hyperuniformityExponent", of, fit.exponent(), fit.exponentError(), PLAIN));
              values.add(new Quantity("fitTo", of, fit.high(), 0, INVERSE));
            });
    int peak = largest(s);
    values.add(new Quantity("peakK", of, k[peak], Double.NaN, INVERSE));
    values.add(new Quantity("peakFactor", of, s[peak], cell.factor().error()[peak], PLAIN));
    double[] g = cell.pairs().mean();
    int contact = largest(g);
    values.add(new Quantity("pairPeakR", of, cell.r()[contact], Double.NaN, "D"));
    values.add(new Quantity("pairPeak", of, g[contact], cell.pairs().error()[contact], PLAIN));
    int widest = cell.radius().length - 1;
    values.add(new Quantity("largestWindow", of, cell.radius()[widest], 0, "D"));
    values.add(
        new Quantity(
            "numberVariance",
            of,
            cell.variance().mean()[widest],
            cell.variance().error()[widest],
            PLAIN));
    if (cell.order().isPresent()) {
      String name = cell.dimension() == 2 ? "psi6" : "q6";
      values.add(order(name, of, cell, Order.AVERAGED));
      values.add(order(name + "Local", of, cell, Order.LOCAL));
      values.add(order(name + "Global", of, cell, Order.GLOBAL));
      values.add(order("crystalline", of, cell, Order.CRYSTALLINE));
      values.add(order("neighbours", of, cell, Order.NEIGHBOURS));
    }
    values.add(new Quantity("runs", of, cell.kind().members().size(), 0, PLAIN));
    values.add(new Quantity("frames", of, cell.frames(), 0, PLAIN));
    return values;
  }

  private static Quantity order(String name, Tree of, CellStructure cell, Order what) {
    return new Quantity(name, of, cell.order(what), cell.orderError(what), PLAIN);
  }

  static int largest(double[] values) {
    int at = 0;
    for (int i = 1; i < values.length; i++) {
      at = values[i] > values[at] ? i : at;
    }
    return at;
  }
}
