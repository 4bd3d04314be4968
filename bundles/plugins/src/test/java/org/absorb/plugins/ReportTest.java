package org.absorb.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void whatIsNotThereIsSaidInWords() {
    List<Need> needs =
        List.of(
            new Need("Java", "17", true),
            new Need("package org.nowhere", "[2.0,3.0)", false),
            new Need("bundle org.any", "", false));
    Inspection inspection =
        new Inspection(
            new Build("one", "1.0.0", "00"),
            "One",
            "",
            "",
            10,
            needs,
            List.of(),
            Change.NEW,
            "",
            "no");
    List<Report.Fact> said =
        Report.of(inspection).facts().stream().filter(fact -> fact.name().equals("needs")).toList();
    assertEquals(
        List.of(
            new Report.Fact("needs", "Java 17", true),
            new Report.Fact("needs", "package org.nowhere [2.0,3.0), which is not here", false),
            new Report.Fact("needs", "bundle org.any, which is not here", false)),
        said);
  }
}
