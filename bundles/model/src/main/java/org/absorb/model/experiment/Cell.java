package org.absorb.model.experiment;

import org.absorb.model.value.Tree;

/**
 * One point of a sweep.
 *
 * @param coordinates what was changed, {@code {"system.packingFraction": 0.62, ...}}, in the order
 *     of the axes; empty where there is no sweep
 * @param document the experiment's base with the changes made, not yet checked or completed
 */
public record Cell(Tree coordinates, Tree document) {}
