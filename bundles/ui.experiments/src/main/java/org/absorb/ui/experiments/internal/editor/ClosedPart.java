package org.absorb.ui.experiments.internal.editor;

import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.experiments.internal.document.EditorInput;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.widget.EmptyState;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** Stands where an experiment would be edited if its project were open. */
final class ClosedPart implements Part {

  private static final Messages WORDS = Messages.of(ClosedPart.class);

  private final EmptyState state;

  ClosedPart(Composite parent, Site site, Optional<EditorInput> input) {
    parent.setLayout(new FillLayout());
    String name = input.map(EditorInput::name).orElse("");
    site.title(name);
    String folder = input.map(on -> on.folder().toString()).orElse("");
    state = new EmptyState(parent, site.workbench().look(), Icon.EXPERIMENT);
    state.say(WORDS.get("closed", name, folder));
    PushButton close = state.button("editor.close", WORDS.get("closed.close"));
    close.addListener(
        SWT.Selection, event -> site.workbench().close(EditorType.ID, site.input().orElse("")));
  }

  @Override
  public void focus() {
    state.setFocus();
  }
}
