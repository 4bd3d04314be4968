package org.absorb.runner;

import java.util.Optional;
import org.absorb.model.run.RunId;

/**
 * What a second computation of a window of a run gave.
 *
 * @param steps the window: 0 to this step
 * @param rows of the log that were compared
 * @param hashes of states that were compared
 * @param difference the first thing that differs, in words; empty if nothing does
 */
public record Verification(
    RunId id, long steps, int rows, int hashes, Optional<String> difference) {}
