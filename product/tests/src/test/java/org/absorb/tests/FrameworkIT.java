package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts a framework with the product's bundles and the bundle of tests; each of its results
 * becomes a test here.
 */
class FrameworkIT {

  private static final Path TESTS = Path.of(System.getProperty("absorb.tests"));

  @TestFactory
  List<DynamicTest> insideTheFramework(@TempDir Path folder) throws Exception {
    try (ProductFramework framework = new ProductFramework(folder, List::of, TESTS)) {
      List<String[]> results = framework.<List<String[]>>callable("(absorb.tests=true)").call();
      assertFalse(results.isEmpty(), "no test ran inside the framework");
      return results.stream().map(FrameworkIT::test).toList();
    }
  }

  private static DynamicTest test(String[] result) {
    return DynamicTest.dynamicTest(
        result[0],
        () -> {
          switch (result[1]) {
            case "SUCCESSFUL" -> {}
            case "SKIPPED", "ABORTED" -> Assumptions.abort(result[2]);
            default -> fail(result[2]);
          }
        });
  }
}
