package org.absorb.ui.experiments.internal.editor;

import java.util.Optional;
import org.absorb.model.value.Tree;

/**
 * What an editor has that its file has not, kept while the experiment is deleted.
 *
 * @param typed JSON that is none yet
 */
public record Unsaved(Tree document, Optional<String> typed) {}
