package org.absorb.runner.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.analysis.Finding;
import org.absorb.runner.support.Experiments;
import org.absorb.runner.support.Factor;
import org.absorb.runner.support.Local;
import org.absorb.runner.support.Plugins;
import org.absorb.spi.Extension;
import org.absorb.spi.NoParameters;
import org.absorb.spi.rule.RunRule;
import org.absorb.spi.rule.RunRuleProvider;
import org.absorb.store.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {

  @TempDir Path temporary;

  private List<Finding> judge(RunRuleProvider<?> rule) {
    Catalog catalog = Plugins.and(rule);
    Project project = Project.create(temporary.resolve("p"));
    project.save(Experiments.active(50, 2));
    Local.run(project, catalog);
    project.save(Experiments.active(50, 3)); // one more, not computed
    return new Rules(catalog).judge(Runs.of(project, List.of(), catalog));
  }

  @Test
  void finishedRunsAreJudgedTogetherWithTheRulesDefaults() {
    List<Finding> findings = judge(new Counting());
    assertEquals(1, findings.size());
    assertEquals("2 runs, factor 2.0", findings.get(0).text());
  }

  @Test
  void aRuleThatBreaksDownIsAFindingThatNamesIt() {
    List<Finding> findings = judge(new Broken());
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).text().contains("test.broken"), findings.get(0).text());
    assertTrue(findings.get(0).text().contains("no such thing"), findings.get(0).text());
  }

  /** Counts. */
  @Extension(id = "test.counting")
  public static final class Counting implements RunRuleProvider<Factor> {
    @Override
    public Class<Factor> parameters() {
      return Factor.class;
    }

    @Override
    public RunRule create(Factor settings) {
      return runs ->
          List.of(
              new Finding(
                  Finding.Severity.NOTE,
                  runs.size() + " runs, factor " + settings.factor(),
                  "",
                  List.of()));
    }
  }

  /** Throws. */
  @Extension(id = "test.broken")
  public static final class Broken implements RunRuleProvider<NoParameters> {
    @Override
    public Class<NoParameters> parameters() {
      return NoParameters.class;
    }

    @Override
    public RunRule create(NoParameters settings) {
      return runs -> {
        throw new IllegalStateException("no such thing");
      };
    }
  }
}
