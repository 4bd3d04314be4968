package org.absorb.ui.scene.internal.run;

import java.util.OptionalLong;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.store.Project;

/**
 * What is to be read.
 *
 * @param step empty: the newest there is, and each that comes while the run is computed
 */
public record Query(Project project, RunId run, Catalog catalog, OptionalLong step) {}
