package org.absorb.model.analysis;

import org.absorb.model.value.Tree;

/**
 * A cell that an analysis would like to see run.
 *
 * @param experiment whose base it changes
 * @param coordinates the changes, by path
 * @param replicas how many
 * @param reason one sentence: what it would sharpen
 */
public record Proposal(String experiment, Tree coordinates, int replicas, String reason) {}
