package org.absorb.ui.experiments.internal.editor;

import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.Named;
import org.eclipse.swt.widgets.Composite;

/** What an editor shows that has nothing to edit: why, and a button that closes it. */
final class Closable {

  private static final Messages WORDS = Messages.of(Closable.class);

  private Closable() {}

  static void show(Composite parent, Site site, String why) {
    EmptyState state = new EmptyState(parent, site.workbench().look(), Icon.EXPERIMENT, why);
    Named.as(
        "editor.close",
        state.way(
            Icon.CROSS,
            WORDS.get("closed.close"),
            () -> site.workbench().close(EditorType.ID, site.input().orElse(""))));
  }
}
