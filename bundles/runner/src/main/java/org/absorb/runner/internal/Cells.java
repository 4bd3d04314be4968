package org.absorb.runner.internal;

import org.absorb.engine.catalog.Catalog;
import org.absorb.engine.specification.Models;
import org.absorb.engine.specification.Resolver;
import org.absorb.model.experiment.Specification;
import org.absorb.model.parameter.Problems;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;

/**
 * Checks documents as far as that can be done before they run: fields, plugins, the box. For one
 * batch of cells, under the plugins of that moment. One thread.
 */
public final class Cells {

  private final Catalog catalog;
  private final Resolver resolver;

  public Cells(Catalog catalog) {
    this.catalog = catalog.settled();
    this.resolver = new Resolver(this.catalog);
  }

  /**
   * The complete specification; {@code null} if a field is wrong, which goes to {@code problems}.
   */
  public Specification resolve(Tree document, Problems problems) {
    return resolver.resolve(document, problems);
  }

  /**
   * The same specification, whose objects can be made and fit into the box; {@code null} if not. It
   * takes much longer than the fields do, and has been done for whatever was begun.
   */
  public Specification check(Specification specification, Problems problems) {
    try {
      for (int stage = 0; stage < specification.allDynamics().size(); stage++) {
        Models.of(specification, stage, 0, catalog);
      }
      return specification;
    } catch (IllegalArgumentException e) {
      problems.add(Path.of("system"), null, e.getMessage());
      return null;
    }
  }
}
