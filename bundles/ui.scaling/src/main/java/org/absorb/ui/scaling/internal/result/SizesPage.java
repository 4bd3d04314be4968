package org.absorb.ui.scaling.internal.result;

import java.util.ArrayList;
import java.util.List;
import org.absorb.model.analysis.Result;
import org.absorb.model.text.Numbers;
import org.absorb.model.value.Value;
import org.absorb.spi.scaling.ScalingStudy;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.ui.scaling.internal.Scaling;
import org.absorb.ui.workbench.look.Look;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What a study has fitted with the smallest sizes left out, and with a correction to scaling. */
final class SizesPage {

  private final StudyTable table;

  SizesPage(Composite parent, Look look) {
    table = new StudyTable(parent, look, "scaling.sizes", false);
  }

  Control control() {
    return table.table();
  }

  void show(ScalingSubject subject, ScalingStudy study) {
    Result result = study.result();
    String exponent = subject.quantity().exponent();
    table.headings(
        List.of(
            Scaling.WORDS.get("column.fit"),
            StudyTable.critical(subject),
            StudyTable.plain("nu"),
            StudyTable.plain(exponent),
            "S\u2032"));
    String name = exponent.equals("nu_par") ? "nuPar" : exponent;
    List<List<String>> lines = new ArrayList<>();
    for (ValueRows row : ValueRows.of(result, "fss.sizesFrom")) {
      lines.add(line(Scaling.WORDS.get("sizes.from", number(row.of())), row, name));
    }
    for (ValueRows row : ValueRows.of(result, "fss.omega")) {
      lines.add(line(Scaling.WORDS.get("corrected", number(row.of())), row, name));
    }
    table.rows(lines);
  }

  private static List<String> line(String what, ValueRows row, String exponent) {
    return List.of(what, row.text("phiC"), row.text("nu"), row.text(exponent), row.text("quality"));
  }

  private static String number(Value value) {
    return value instanceof Value.Decimal number
        ? Numbers.significant(number.value().doubleValue())
        : "";
  }
}
