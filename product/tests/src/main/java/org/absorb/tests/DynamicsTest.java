package org.absorb.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.absorb.engine.Options;
import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.catalog.Entry;
import org.absorb.engine.catalog.Kind;
import org.absorb.engine.run.Ending;
import org.absorb.engine.run.RunLoop;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.value.JsonText;
import org.absorb.model.value.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The dynamics and potentials that the product comes with, each run from its bundle. */
class DynamicsTest {

  private static final String BRO = "\"kickSize\": 0.02";
  private static final String SGD = "\"learningRate\": 0.02, \"batchFraction\": 0.5";

  private final Catalog catalog = catalog();

  private static Catalog catalog() {
    BundleContext context = FrameworkUtil.getBundle(DynamicsTest.class).getBundleContext();
    return context.getService(context.getServiceReference(Catalog.class));
  }

  @Test
  void theseAndNoOthers() {
    assertEquals(
        List.of(
            "approximation.bro.pairwise",
            "approximation.bro.particlewise",
            "approximation.sgd.pairwise",
            "approximation.sgd.particlewise",
            "bro.pairwise",
            "bro.pairwise.correlated",
            "bro.pairwise.nonreciprocal",
            "bro.particlewise",
            "gd",
            "ro.pairwise",
            "ro.particlewise",
            "sde.bro.pairwise",
            "sde.bro.particlewise",
            "sde.sgd.pairwise",
            "sde.sgd.particlewise",
            "sgd.pairwise",
            "sgd.particlewise"),
        ids(Kind.SCHEME));
    assertEquals(
        List.of("potential.linear", "potential.lj", "potential.power", "potential.wca"),
        ids(Kind.POTENTIAL));
  }

  /** Without what {@link OutsidePluginTest} may have installed. */
  private List<String> ids(Kind<?> kind) {
    return catalog.entries(kind).stream()
        .map(Entry::id)
        .filter(id -> !id.startsWith("outside."))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bro.pairwise | BRO",
        "bro.pairwise.nonreciprocal | BRO",
        "bro.pairwise.correlated | BRO, \"correlation\": 0.5",
        "bro.particlewise | BRO",
        "sgd.pairwise | SGD",
        "sgd.particlewise | SGD",
        "gd | \"learningRate\": 0.02",
        "approximation.bro.pairwise | BRO",
        "approximation.bro.particlewise | BRO",
        "approximation.sgd.pairwise | SGD",
        "approximation.sgd.particlewise | SGD",
        "sde.bro.pairwise | BRO, \"timeStep\": 0.5",
        "sde.bro.particlewise | BRO, \"timeStep\": 0.5",
        "sde.sgd.pairwise | SGD, \"timeStep\": 0.5",
        "sde.sgd.particlewise | SGD, \"timeStep\": 0.5",
        "ro.pairwise | BRO",
        "ro.particlewise | BRO",
        "bro.pairwise | BRO, \"potential\": {\"type\": \"potential.power\", \"exponent\": 2}",
        "bro.pairwise | BRO, \"potential\": \"potential.wca\"",
      })
  void runs(String id, String settings) {
    String document =
        """
        { "dynamics": { "type": "ID", SETTINGS }, "protocol": { "steps": 10, "stopWhen": "never" },
          "system": { "particles": 256, "packingFraction": 0.78, "initial": { "type": "initial.fcc" } } }"""
            .replace("ID", id)
            .replace("SETTINGS", settings.replace("BRO", BRO).replace("SGD", SGD));
    Specification specification = new Resolver(catalog).resolve((Tree) JsonText.read(document));
    Ending ending =
        new RunLoop(specification, 0, catalog, Options.DEFAULT)
            .run(null, (k, values) -> {}, () -> false);
    assertEquals(10, ending.steps());
  }
}
