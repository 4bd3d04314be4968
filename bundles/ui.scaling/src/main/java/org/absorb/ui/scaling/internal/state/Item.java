package org.absorb.ui.scaling.internal.state;

import java.nio.file.Path;
import java.util.Optional;
import org.absorb.spi.scaling.ScalingSubject;
import org.absorb.ui.workbench.project.OpenProject;

/**
 * Something to be collapsed, and where it comes from.
 *
 * @param key tells it from all others, for good
 * @param name as it is offered
 * @param project it is of; empty: of a file
 * @param document where its cockpit is kept; empty: with the layout
 * @param file it was read from; empty: from runs
 */
public record Item(
    String key,
    String name,
    ScalingSubject subject,
    Optional<OpenProject> project,
    Optional<Path> document,
    Optional<Path> file) {}
